package org.parallelworkbench.tika;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.mime.MediaType;

/** A format of documents that is read as text. */
enum Format {
  PDF("%%EOF", 4096, "application/pdf"),
  EPUB(Format.ZIP_END, Format.ZIP_TAIL, "application/epub+zip"),
  DOCX(
      Format.ZIP_END,
      Format.ZIP_TAIL,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
      "application/vnd.ms-word.document.macroenabled.12",
      "application/vnd.ms-word.template.macroenabled.12"),
  HTML("", 0, "text/html", "application/xhtml+xml");

  private static final String ZIP_END = "PK\5\6";

  /** What follows the mark in a zip archive, a comment among it, is not longer. */
  private static final int ZIP_TAIL = 65_557;

  private final String end;
  private final int tail;

  @SuppressWarnings("ImmutableEnumChecker") // It is, as its types are.
  private final List<MediaType> types;

  /**
   * @param end what marks the end of a file
   * @param tail within how many bytes of the end that is
   */
  Format(String end, int tail, String... types) {
    this.end = end;
    this.tail = tail;
    this.types = Stream.of(types).map(MediaType::parse).toList();
  }

  /** The one that files of a type have. */
  static Optional<Format> of(MediaType type) {
    for (Format format : values()) {
      if (format.types.contains(type)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a file has its end. Parsers mostly make do without, with whatever there is before it.
   */
  boolean hasEnd(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = ByteBuffer.allocate(tail);
      long start = Math.max(0, channel.size() - tail);
      while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
        // Until there is no more.
      }
      return new String(bytes.array(), StandardCharsets.ISO_8859_1).contains(end);
    }
  }

  /** The type that stands for all of the format's. */
  MediaType type() {
    return types.get(0);
  }
}
