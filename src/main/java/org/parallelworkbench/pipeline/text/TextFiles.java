package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.Failures;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding;

/**
 * Reads files as texts, whatever their encoding, each piece by piece and unpacked if it is packed:
 * what all pipelines over texts have in common. Immutable.
 *
 * <p>Buffers belong to one file and are no larger than it needs. That costs a small file next to
 * nothing and a large one a vanishing share, so they are not kept for the next, except for those
 * outside Java's heap and for what counting on bytes notes ({@link Pool}).
 */
public final class TextFiles {

  /** The charset of all files, or {@code auto} to find out for each of them. */
  public static final Option<String> CHARSET =
      Option.choice(
          "charset",
          "Encoding",
          "How bytes become text; auto finds out for each file.",
          charsetChoices());

  /** What becomes of files with bytes that do not decode. */
  public static final Option<String> MALFORMED =
      Option.choice(
          "malformed",
          "Malformed bytes",
          "What becomes of a file with bytes that do not decode: it is counted with a warning, it"
              + " fails, or they are replaced by U+FFFD without a warning.",
          MalformedPolicy.names());

  /** Whether documents are read as text, and not refused or counted as the bytes that they are. */
  public static final Option<Boolean> DOCUMENTS =
      Option.toggle(
              "documents",
              "Read documents",
              "Whether documents (PDF, EPUB, DOCX, HTML) are read as the text that is in them.",
              false)
          .needing(Documents::obstacle);

  private static final String AUTO = "auto";

  private final @Nullable Charset forced;
  private final MalformedPolicy policy;
  private final @Nullable DocumentFiles documents;
  private final BufferSizes sizes;

  /**
   * @param forced the charset of all files that have none of their own, or null to find out for
   *     each of them
   * @param policy what to do about malformed bytes
   * @param documents what reads documents, or null to take them for texts like all others
   */
  TextFiles(
      @Nullable Charset forced,
      MalformedPolicy policy,
      Documents.@Nullable Source documents,
      BufferSizes sizes) {
    this.forced = forced;
    this.policy = policy;
    this.documents = documents == null ? null : new DocumentFiles(documents, sizes);
    this.sizes = sizes;
  }

  /** Those that take documents for texts like all others. */
  TextFiles(@Nullable Charset forced, MalformedPolicy policy, BufferSizes sizes) {
    this(forced, policy, null, sizes);
  }

  /**
   * Reads files as {@link #CHARSET}, {@link #MALFORMED} and {@link #DOCUMENTS} say.
   *
   * @throws InvalidSettingException if one of them makes no sense
   */
  public static TextFiles of(Settings settings) throws InvalidSettingException {
    return new TextFiles(
        forced(settings),
        MalformedPolicy.of(settings.get(MALFORMED)),
        settings.get(DOCUMENTS) ? Documents.source() : null,
        BufferSizes.DEFAULT);
  }

  /** The charset that {@link #CHARSET} names; null if it is to be found out. */
  public static @Nullable Charset forced(Settings settings) throws InvalidSettingException {
    String name = settings.get(CHARSET);
    return name.equals(AUTO) ? null : Charset.forName(name);
  }

  /**
   * What became of a file's text.
   *
   * @param sink what took the text, all of it
   * @param bytes how many bytes were read
   * @param encoding how they became text
   */
  public record Text<S>(S sink, long bytes, TextEncoding encoding) {

    /** The evaluation of the file, with these counts. */
    public Evaluation evaluation(Counts counts) {
      return new Evaluation(counts, bytes, encoding);
    }
  }

  /**
   * Reads all of a file's text.
   *
   * @param sinks makes what takes the text; a second time, if a file turns out to be in another
   *     encoding than it seemed, so that its text begins anew
   * @throws IOException if the file cannot be read
   * @throws RefusedException if it is no text
   * @throws InterruptedException if the thread was interrupted
   */
  public <S extends TextSink> Text<S> read(
      SourceFile file, Supplier<S> sinks, StageObserver observer)
      throws IOException, RefusedException, InterruptedException {
    Pouring<S> pouring =
        (choice, chunk) -> {
          S sink = sinks.get();
          TextSink processing = TextPass.processing(sink, observer);
          return new Poured<>(
              sink, new TextPass(choice.charset(), choice.skip(), chunk, processing, observer));
        };
    return read(file, pouring, observer);
  }

  /** What takes a file's text in the end, and the pass over the bytes that hands it over. */
  record Poured<S>(S sink, Pass pass) {}

  /** Begins a pass over a file. */
  interface Pouring<S> {

    /**
     * Begins one, and once more if a file turns out to be in another encoding.
     *
     * @param chunk how many characters to decode at once, if they have to be decoded
     */
    Poured<S> begin(EncodingChoice choice, int chunk);
  }

  /** Reads all of a file by passes of any kind. */
  <S> Text<S> read(SourceFile file, Pouring<S> pouring, StageObserver observer)
      throws IOException, RefusedException, InterruptedException {
    observer.enter(Stage.READ);
    try (PieceReader reader = PieceReader.open(file, sizes)) {
      return read(file, reader, pouring, observer);
    } catch (ClosedByInterruptException e) {
      throw Failures.interrupted(e);
    }
  }

  private <S> Text<S> read(
      SourceFile file, PieceReader reader, Pouring<S> pouring, StageObserver observer)
      throws IOException, RefusedException, InterruptedException {
    Head head = reader.readHead();
    observer.enter(Stage.PREPROCESS);
    if (documents != null) {
      Optional<String> kind = documents.kind(file, reader, head);
      if (kind.isPresent()) {
        return documents.read(file, kind.get(), charset(file), reader, pouring, observer);
      }
    }
    EncodingChoice choice = choose(file, head);
    int chunk = Math.max(BufferSizes.LEAST_CHUNK, Math.min(sizes.chunk(), head.length()));

    Poured<S> poured = pouring.begin(choice, chunk);
    Pass first = poured.pass();
    reader.buffer().position(choice.skip());
    useBufferFor(first, reader);
    first.accept(reader.buffer(), reader.atEnd());
    boolean provisional = choice.provisional();
    readOn(first, reader, observer, () -> provisional && first.decoded().malformed() > 0);

    if (provisional && first.decoded().malformed() > 0) {
      EncodingChoice settled = EncodingDetector.settle(first.decoded(), reader);
      if (!settled.charset().equals(choice.charset())) {
        poured = pouring.begin(settled, chunk);
        reader.rewind();
      }
      choice = settled;
      readOn(poured.pass(), reader, observer, () -> false);
    }
    TextEncoding encoding = judge(choice.encoding(poured.pass().decoded()));
    return new Text<>(poured.sink(), reader.bytesRead(), encoding);
  }

  /**
   * How to decode a file that begins like this.
   *
   * @throws RefusedException if it looks binary
   */
  EncodingChoice choose(SourceFile file, Head head) throws RefusedException {
    Charset charset = charset(file);
    return charset == null ? EncodingDetector.detect(head) : EncodingDetector.force(charset, head);
  }

  /** What the user said of a file's bytes, or null if nothing. */
  private @Nullable Charset charset(SourceFile file) {
    return file.charset() == null ? forced : file.charset();
  }

  /**
   * Whether a file is a document, which can only be read as a whole.
   *
   * @param reader has read its head
   * @throws RefusedException if documents are wanted, and nothing can read them
   */
  boolean isDocument(SourceFile file, PieceReader reader, Head head) throws RefusedException {
    return documents != null && documents.kind(file, reader, head).isPresent();
  }

  private static void useBufferFor(Pass pass, PieceReader reader) throws IOException {
    if (!pass.prefersDirect()) {
      reader.useHeapBuffer();
    }
  }

  /** Reads on to the end, or until there is enough. */
  static void readOn(Pass pass, PieceReader reader, StageObserver observer, BooleanSupplier enough)
      throws IOException, InterruptedException {
    observer.progress(reader.fraction());
    useBufferFor(pass, reader);
    while (!reader.atEnd() && !enough.getAsBoolean()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      observer.enter(Stage.READ);
      reader.readOn();
      pass.accept(reader.buffer(), reader.atEnd());
      observer.progress(reader.fraction());
    }
  }

  /** How much of a file is in memory at a time. */
  BufferSizes sizes() {
    return sizes;
  }

  /**
   * What to tell of how a whole file was decoded.
   *
   * @throws RefusedException if malformed bytes make it fail
   */
  TextEncoding judge(TextEncoding encoding) throws RefusedException {
    return policy.judge(encoding);
  }

  private static List<String> charsetChoices() {
    Stream<String> charsets =
        Stream.of(
                "UTF-8 UTF-16 UTF-16LE UTF-16BE UTF-32 UTF-32LE UTF-32BE",
                "windows-1252 ISO-8859-1 ISO-8859-15 IBM850",
                "windows-1250 ISO-8859-2 windows-1251 KOI8-R KOI8-U ISO-8859-5 IBM866",
                "windows-1253 ISO-8859-7 windows-1254 windows-1255 windows-1256 windows-1257",
                "Shift_JIS windows-31j EUC-JP ISO-2022-JP GB18030 GBK Big5 EUC-KR x-windows-949",
                "x-windows-874 windows-1258")
            .flatMap(line -> Stream.of(line.split(" ")))
            .filter(Charset::isSupported);
    return Stream.concat(Stream.of(AUTO), charsets).toList();
  }
}
