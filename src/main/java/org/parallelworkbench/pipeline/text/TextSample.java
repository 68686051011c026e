package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.pipeline.TextEncoding.Decision;

/** The beginning of a file, on which encodings can be tried. Immutable. */
public final class TextSample {

  /** How many bytes are decoded to be looked at. */
  private static final int SHOWN = 4096;

  private final Head head;
  private final @Nullable TextEncoding detected;
  private final String refusal;

  private TextSample(Head head, @Nullable TextEncoding detected, String refusal) {
    this.head = head;
    this.detected = detected;
    this.refusal = refusal;
  }

  /**
   * A stretch of a decoded text.
   *
   * @param text what the bytes are, or for malformed ones their hexadecimal digits
   */
  public record Piece(String text, boolean malformed) {}

  /**
   * The beginning of a file in some encoding.
   *
   * @param encoding how it was decoded, and how well
   * @param bytes how many bytes were decoded
   */
  public record Preview(List<Piece> pieces, TextEncoding encoding, int bytes) {}

  /**
   * Reads it, on the calling thread, which may be interrupted.
   *
   * @throws RefusedException if it is no file, or one that cannot be unpacked
   * @throws IOException if it is not there or may not be read
   */
  public static TextSample read(SourceFile file) throws IOException, RefusedException {
    try (PieceReader reader = PieceReader.open(file, BufferSizes.DEFAULT)) {
      Head head = reader.readHead().copy();
      try {
        return new TextSample(head, detect(head, reader), "");
      } catch (RefusedException e) {
        return new TextSample(head, null, String.valueOf(e.getMessage()));
      }
    }
  }

  private static TextEncoding detect(Head head, PieceReader reader)
      throws IOException, RefusedException {
    EncodingChoice choice = EncodingDetector.detect(head);
    Decoded decoded = decode(head, choice);
    if (choice.provisional() && decoded.malformed() > 0) {
      choice = EncodingDetector.settle(decoded, reader);
      decoded = decode(head, choice);
    }
    return choice.encoding(decoded);
  }

  private static Decoded decode(Head head, EncodingChoice choice) {
    StreamingDecoder decoder =
        new StreamingDecoder(
            choice.charset(), choice.skip(), BufferSizes.DEFAULT.chunk(), (text, length) -> {});
    decoder.accept(head.bytes().position(choice.skip()), head.whole());
    return decoder.decoded();
  }

  /** How many bytes there are. */
  public int length() {
    return head.length();
  }

  /** What these bytes suggest; what follows them may lead to another encoding. */
  public Optional<TextEncoding> detected() {
    return Optional.ofNullable(detected);
  }

  /** Why nothing is suggested; empty if something is. */
  public String refusal() {
    return refusal;
  }

  /** How the file begins in a charset. */
  public Preview preview(Charset charset) {
    EncodingChoice choice = force(charset);
    int length = Math.min(head.length(), SHOWN);
    ByteBuffer bytes = head.bytes().limit(length).position(choice.skip());
    boolean end = head.whole() && length == head.length();
    CharsetDecoder decoder =
        choice
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text =
        CharBuffer.allocate((int) Math.ceil((length + 1) * (double) decoder.maxCharsPerByte()));
    List<Piece> pieces = new ArrayList<>();
    long malformed = 0;
    long first = -1;
    for (CoderResult result = decoder.decode(bytes, text, end);
        result.isError();
        result = decoder.decode(bytes, text, end)) {
      if (malformed++ == 0) {
        first = bytes.position();
      }
      addText(pieces, text);
      byte[] wrong = new byte[result.length()];
      bytes.get(wrong);
      pieces.add(new Piece(HexFormat.of().withUpperCase().formatHex(wrong), true));
    }
    addText(pieces, text);
    TextEncoding encoding =
        new TextEncoding(choice.charset().name(), Decision.FORCED, 100, malformed, first);
    return new Preview(List.copyOf(pieces), encoding, length);
  }

  /** The choice of this charset even where it makes no sense. */
  private EncodingChoice force(Charset charset) {
    try {
      return EncodingDetector.force(charset, head);
    } catch (RefusedException e) {
      return new EncodingChoice(charset, Decision.FORCED, 100, 0);
    }
  }

  private static void addText(List<Piece> pieces, CharBuffer text) {
    if (text.flip().hasRemaining()) {
      pieces.add(new Piece(text.toString(), false));
    }
    text.clear();
  }
}
