package org.parallelworkbench.pipeline.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parallelworkbench.pipeline.TextEncoding.Decision;

/** U+FEFF at the beginning of a file, which tells the encoding and is no part of the text. */
record ByteOrderMark(Charset charset, Signature signature) {

  private static final List<ByteOrderMark> ALL =
      List.of(
          of("UTF-8", "efbbbf"),
          // Before UTF-16, whose mark is the beginning of this one.
          of("UTF-32LE", "fffe0000"),
          of("UTF-32BE", "0000feff"),
          of("UTF-16LE", "fffe"),
          of("UTF-16BE", "feff"));

  private static ByteOrderMark of(String charset, String hex) {
    return new ByteOrderMark(Charset.forName(charset), new Signature(0, hex));
  }

  /** The mark that a file begins with. */
  static Optional<ByteOrderMark> in(Head head) {
    for (ByteOrderMark mark : ALL) {
      if (mark.signature.isIn(head)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }

  /** All marks that a file begins with: the longest first, where one begins another. */
  static Stream<ByteOrderMark> allIn(Head head) {
    return ALL.stream().filter(mark -> mark.signature.isIn(head));
  }

  /** The choice of this mark's charset. */
  EncodingChoice choice(Decision decision) {
    // Java's decoders of UTF-32 take a mark off themselves, and would take off a second one.
    int skip = charset.name().startsWith("UTF-32") ? 0 : signature.length();
    return new EncodingChoice(charset, decision, 100, skip);
  }
}
