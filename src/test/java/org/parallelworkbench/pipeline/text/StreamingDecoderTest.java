package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StreamingDecoderTest {

  private static final int MOST_PIECE = 64;

  static List<Charset> charsets() {
    return Samples.CHARSETS;
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void decodesTheSameWhereverItIsCut(Charset charset) {
    Random random = new Random(1);
    for (int round = 0; round < 4; round++) {
      byte[] bytes = Samples.text(random, charset, 150).getBytes(charset);
      assertSameWhereverCut(charset, bytes);
    }
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void reportsTheSameDamageWhereverItIsCut(Charset charset) {
    Random random = new Random(2);
    for (int round = 0; round < 8; round++) {
      byte[] bytes = Samples.text(random, charset, 150).getBytes(charset);
      assertSameWhereverCut(charset, Samples.damaged(random, bytes));
    }
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void reportsTheSameInNoiseWhereverItIsCut(Charset charset) {
    byte[] noise = new byte[300];
    new Random(3).nextBytes(noise);
    assertSameWhereverCut(charset, noise);
  }

  private static void assertSameWhereverCut(Charset charset, byte[] bytes) {
    Text expected = Text.atOnce(charset, bytes);
    for (int piece = 1; piece <= MOST_PIECE; piece++) {
      int chunk = BufferSizes.LEAST_CHUNK + piece % 13;
      assertThat(Text.inPieces(charset, bytes, piece, chunk))
          .as("%s in pieces of %d: %s", charset, piece, HexFormat.of().formatHex(bytes))
          .isEqualTo(expected);
    }
  }

  /** Counts and offsets agree with what Python reports for the same bytes, except in surrogates. */
  @ParameterizedTest
  @CsvSource({
    "41 42, AB, 0, -1",
    "41 e9 42, A\uFFFDB, 1, 1",
    "e2 82, \uFFFD, 1, 0",
    "41 e2 82 41, A\uFFFDA, 1, 1",
    "f0 9f 91 f0 9f 91 8d, \uFFFD👍, 1, 0",
    "c0 af, \uFFFD\uFFFD, 2, 0",
    "41 ed a0 80, A\uFFFD, 1, 1",
    "f5 80, \uFFFD\uFFFD, 2, 0",
    "41 80 80 42 80, A\uFFFD\uFFFDB\uFFFD, 3, 1",
  })
  void replacesWhatIsNotUtf8(String hex, String text, long malformed, long first) {
    byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
    assertThat(Text.inPieces(StandardCharsets.UTF_8, bytes, 3, 4))
        .isEqualTo(new Text(text, malformed, first));
  }

  @Test
  void countsBytesAThatCharsetDoesNotUse() {
    byte[] bytes = {'a', (byte) 0x81, 'b', (byte) 0x9D};
    assertThat(Text.inPieces(Charset.forName("windows-1252"), bytes, 4, 4))
        .isEqualTo(new Text("a\uFFFDb\uFFFD", 2, 1));
  }

  @Test
  void countsOffsetsFromWhereTheFileBegins() {
    StreamingDecoder decoder =
        new StreamingDecoder(StandardCharsets.UTF_8, 1000, 16, (text, length) -> {});
    decoder.accept(ByteBuffer.wrap(new byte[] {'a', (byte) 0xFF}), true);
    assertThat(decoder.decoded().firstMalformedOffset()).isEqualTo(1001);
  }

  @ParameterizedTest
  @CsvSource({
    "61 62 63, 0, 0",
    "61 c3 a9 e2 82 ac f0 9f 91 8d, 5, 0",
    "c3 a9 ff c3 a9 ff, 2, 1",
  })
  void measuresCharactersOfSeveralBytes(String hex, long surplus, long beforeMalformed) {
    StreamingDecoder decoder =
        new StreamingDecoder(StandardCharsets.UTF_8, 0, 16, (text, length) -> {});
    decoder.accept(ByteBuffer.wrap(HexFormat.ofDelimiter(" ").parseHex(hex)), true);
    assertThat(decoder.decoded().surplus()).isEqualTo(surplus);
    assertThat(decoder.decoded().surplusBeforeMalformed()).isEqualTo(beforeMalformed);
  }

  /** What came out of a decoder. */
  private record Text(String text, long malformed, long first) {

    /** The reference: all of it in one call, with nothing shared with the decoder under test. */
    static Text atOnce(Charset charset, byte[] bytes) {
      CharsetDecoder decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CharBuffer out = CharBuffer.allocate(4 * bytes.length + 16);
      long malformed = 0;
      long first = -1;
      CoderResult result;
      while (!(result = decoder.decode(in, out, true)).isUnderflow()) {
        if (malformed++ == 0) {
          first = in.position();
        }
        in.position(in.position() + result.length());
        out.put('\uFFFD');
      }
      decoder.flush(out);
      return new Text(out.flip().toString(), malformed, first);
    }

    static Text inPieces(Charset charset, byte[] bytes, int piece, int chunk) {
      StringBuilder text = new StringBuilder();
      StreamingDecoder decoder =
          new StreamingDecoder(
              charset,
              0,
              chunk,
              (chars, length) -> {
                assertThat(Character.isHighSurrogate(chars[length - 1])).isFalse();
                text.append(chars, 0, length);
              });
      ByteBuffer buffer = ByteBuffer.allocate(piece + 16).flip();
      int next = 0;
      do {
        buffer.compact();
        int length = Math.min(piece, bytes.length - next);
        buffer.put(bytes, next, length).flip();
        next += length;
        decoder.accept(buffer, next == bytes.length);
      } while (next < bytes.length);
      assertThat(buffer.hasRemaining()).isFalse();
      return new Text(
          text.toString(), decoder.decoded().malformed(), decoder.decoded().firstMalformedOffset());
    }
  }
}
