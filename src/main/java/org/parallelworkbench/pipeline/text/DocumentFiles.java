package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.pipeline.TextEncoding.Decision;
import org.parallelworkbench.pipeline.text.DocumentReader.Document;

/** Reads those files as documents that are some. Immutable. */
final class DocumentFiles {

  private static final String GZIP_ENDING = ".gz";

  private final Documents.Source source;
  private final BufferSizes sizes;

  DocumentFiles(Documents.Source source, BufferSizes sizes) {
    this.source = source;
    this.sizes = sizes;
  }

  /**
   * What kind of document a file is; empty if it is to be read as it is.
   *
   * @param reader has read the head
   * @throws RefusedException if there is nothing to read documents with
   */
  Optional<String> kind(SourceFile file, PieceReader reader, Head head) throws RefusedException {
    if (head.length() == 0) {
      return Optional.empty();
    }
    byte[] bytes = new byte[head.length()];
    head.bytes().get(bytes);
    return source.reader().kind(name(file, reader), bytes);
  }

  private static String name(SourceFile file, PieceReader reader) {
    String name = file.name();
    return reader.isGzip() && name.endsWith(GZIP_ENDING)
        ? name.substring(0, name.length() - GZIP_ENDING.length())
        : name;
  }

  /**
   * Reads all of a document.
   *
   * @param kind as {@link #kind} has said
   * @param charset what the user said of its bytes, or null if nothing
   * @param reader has read the head, and nothing else
   */
  <S> TextFiles.Text<S> read(
      SourceFile file,
      String kind,
      @Nullable Charset charset,
      PieceReader reader,
      TextFiles.Pouring<S> pouring,
      StageObserver observer)
      throws IOException, RefusedException, InterruptedException {
    observer.enter(Stage.PREPROCESS);
    TextFiles.Poured<S> poured = pouring.begin(EncodingChoice.VALID_UTF_8, sizes.chunk());
    DocumentText text = new DocumentText(poured.pass(), sizes.chunk(), observer);
    boolean packed = file.entry() != null || reader.isGzip();
    Path path = packed ? null : file.path();
    DocumentStream bytes = new DocumentStream(reader, observer);
    try {
      source.reader().read(new Document(name(file, reader), kind, bytes, path, charset), text);
      if (packed) {
        // All of it is to be counted, and checked, whatever the document's own end is.
        bytes.transferTo(OutputStream.nullOutputStream());
      }
    } catch (RefusedException e) {
      bytes.check();
      throw e;
    }
    text.end();
    observer.progress(1);
    TextEncoding encoding = new TextEncoding(kind, Decision.DOCUMENT, 100, 0, -1);
    return new TextFiles.Text<>(
        poured.sink(), packed ? reader.bytesRead() : reader.length(), encoding);
  }
}
