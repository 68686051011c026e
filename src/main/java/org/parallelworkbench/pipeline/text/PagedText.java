package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding;

/**
 * A file's text, read in pages of about 64 KB, each by itself and in any order: so a file of any
 * size is there at once. What is not text becomes a listing of its bytes. Immutable, and safe for
 * use by many threads.
 */
public final class PagedText {

  private static final int PAGE = 64 * 1024;
  private static final int BYTES_A_LINE = 16;

  private final PageBytes bytes;
  private final EncodingChoice choice;
  private final PageCuts cuts;
  private final int page;
  private final String refusal;

  private PagedText(PageBytes bytes, EncodingChoice choice, int page, String refusal) {
    this.bytes = bytes;
    this.choice = choice;
    this.page = page;
    this.refusal = refusal;
    this.cuts = new PageCuts(bytes, choice, page);
  }

  /**
   * A page.
   *
   * @param start the offset of its first byte
   * @param text what its bytes are, U+FFFD for each sequence that does not decode
   */
  public record Page(long start, String text) {}

  /** A page, and how well it decoded. */
  record Read(Page page, Decoded decoded) {}

  /**
   * Opens a file, on the calling thread.
   *
   * @param charset how its bytes become text, or null to find out
   * @throws RefusedException if it is no file, or cannot be unpacked
   * @throws IOException if it is not there or may not be read
   */
  public static PagedText open(SourceFile file, @Nullable Charset charset)
      throws IOException, RefusedException {
    return open(file, charset, PAGE);
  }

  /**
   * Opens the text of a document, up to {@link PageBytes#MOST_UNPACKED} bytes of it in UTF-8; what
   * is no document is opened as it is. On the calling thread.
   *
   * @param charset what the user says of a document's bytes, or null if nothing
   * @throws RefusedException if it cannot be unpacked, or the document is damaged or protected, or
   *     there is nothing to read documents with
   * @throws IOException if it is not there or may not be read
   * @throws InterruptedException if the thread was interrupted
   */
  public static PagedText openDocument(SourceFile file, @Nullable Charset charset)
      throws IOException, RefusedException, InterruptedException {
    try (PieceReader reader = PieceReader.open(file, BufferSizes.DEFAULT)) {
      DocumentFiles documents = new DocumentFiles(Documents.source(), BufferSizes.DEFAULT);
      Head head = reader.readHead();
      Optional<String> kind = documents.kind(file, reader, head);
      if (kind.isPresent()) {
        KeptPass kept =
            documents
                .read(file, kind.get(), charset, reader, KeptPass.POURING, StageObserver.NONE)
                .sink();
        return new PagedText(kept.bytes(), EncodingChoice.VALID_UTF_8, PAGE, "");
      }
      return open(file, charset, PAGE, head, reader);
    }
  }

  /** The same with pages of another size, a multiple of 4 bytes. */
  static PagedText open(SourceFile file, @Nullable Charset charset, int page)
      throws IOException, RefusedException {
    try (PieceReader reader = PieceReader.open(file, BufferSizes.DEFAULT)) {
      return open(file, charset, page, reader.readHead(), reader);
    }
  }

  private static PagedText open(
      SourceFile file, @Nullable Charset charset, int page, Head head, PieceReader reader)
      throws IOException {
    boolean packed = reader.isGzip() || file.entry() != null;
    PageBytes bytes = packed ? PageBytes.unpacked(reader) : PageBytes.of(file);
    try {
      EncodingChoice choice =
          charset == null ? EncodingDetector.detect(head) : EncodingDetector.force(charset, head);
      return new PagedText(bytes, choice, page, "");
    } catch (RefusedException e) {
      EncodingChoice raw = EncodingChoice.detected(StandardCharsets.ISO_8859_1, 0);
      return new PagedText(bytes, raw, page, String.valueOf(e.getMessage()));
    }
  }

  /** How many pages there are; at least one. */
  public int pages() {
    return (int) Math.max(1, (bytes.size() + page - 1) / page);
  }

  /** How many bytes there are, unpacked. */
  public long bytes() {
    return bytes.size();
  }

  /** Whether there is more, which is not unpacked here. */
  public boolean cut() {
    return bytes.cut();
  }

  /** Why it is no text, so that its bytes are listed; empty if it is one. */
  public String refusal() {
    return refusal;
  }

  /** How bytes become text. */
  public TextEncoding encoding() {
    return choice.encoding(new Decoded(0, -1, 0, 0));
  }

  /**
   * Reads a page.
   *
   * @param index from 0
   * @throws IOException if the file cannot be read, or has changed
   */
  public Page page(int index) throws IOException {
    return read(index).page();
  }

  Read read(int index) throws IOException {
    long from = refusal.isEmpty() ? cuts.at(index) : (long) index * page;
    long to = refusal.isEmpty() ? cuts.at(index + 1L) : Math.min(bytes.size(), from + page);
    byte[] part = bytes.part(from, (int) (to - from));
    if (!refusal.isEmpty()) {
      return new Read(new Page(from, listing(from, part)), new Decoded(0, -1, 0, 0));
    }
    StringBuilder text = new StringBuilder(part.length);
    int chunk =
        Math.max(BufferSizes.LEAST_CHUNK, Math.min(BufferSizes.DEFAULT.chunk(), part.length));
    StreamingDecoder decoder =
        new StreamingDecoder(
            choice.charset(), from, chunk, (chars, length) -> text.append(chars, 0, length));
    decoder.accept(ByteBuffer.wrap(part), true);
    return new Read(new Page(from, text.toString()), decoder.decoded());
  }

  /**
   * The same in another encoding, if it turned out to be in one.
   *
   * @param decoded how well it decoded up to something malformed
   */
  Optional<PagedText> settle(Decoded decoded) throws IOException {
    if (!refusal.isEmpty() || !choice.provisional() || decoded.malformed() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new PagedText(bytes, EncodingDetector.settle(decoded, bytes), page, refusal));
  }

  private static String listing(long from, byte[] part) {
    StringBuilder text = new StringBuilder(part.length * 5);
    for (int line = 0; line < part.length; line += BYTES_A_LINE) {
      text.append(String.format(Locale.ROOT, "%012X ", from + line));
      for (int i = line; i < line + BYTES_A_LINE; i++) {
        text.append(i < part.length ? String.format(Locale.ROOT, " %02X", part[i]) : "   ");
      }
      text.append("  ");
      for (int i = line; i < Math.min(part.length, line + BYTES_A_LINE); i++) {
        text.append(part[i] >= ' ' && part[i] < 0x7F ? (char) part[i] : '.');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
