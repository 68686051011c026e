package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.RefusedException;

class BinaryCheckTest {

  @ParameterizedTest
  @CsvSource({
    "89504e470d0a1a0a0000000d49484452, a PNG image",
    "ffd8ffe000104a464946, a JPEG image",
    "474946383961, a GIF image",
    "255044462d312e370a, a PDF document",
    "504b03041400, a ZIP archive or an Office document",
    "1f8b080000000000, gzip-compressed data",
    "425a6839314159265359, bzip2-compressed data",
    "7f454c4602010100, a program",
  })
  void namesWellKnownFormats(String hex, String format) {
    assertThatThrownBy(() -> EncodingDetector.detect(head(HexFormat.of().parseHex(hex))))
        .isInstanceOf(RefusedException.class)
        .hasMessage("looks binary: " + format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "%PDF", "PK", "GIF", "BZh9 is no text like 1AY&SY", "\t\r\n\f\b\u001B[0m"})
  void acceptsText(String text) {
    assertThatCode(() -> EncodingDetector.detect(head(text.getBytes(StandardCharsets.UTF_8))))
        .doesNotThrowAnyException();
  }

  @Test
  void saysWhereTheFirstNulByteIs() {
    byte[] bytes = "some text\0more\0text".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> EncodingDetector.detect(head(bytes)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("looks binary: a NUL byte at offset 9");
  }

  @Test
  void refusesManyControlBytes() {
    byte[] bytes = "ab\1cd\2ef\3".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> EncodingDetector.detect(head(bytes)))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "looks binary: 3 of the first 9 bytes are control bytes, the first at offset 2");
  }

  @Test
  void acceptsFieldsSeparatedByAControlByte() {
    byte[] message = "8=FIX.4.2\0019=176\00135=8\00149=A\001".getBytes(StandardCharsets.US_ASCII);
    assertThatCode(() -> EncodingDetector.detect(head(message))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void refusesNoise(long seed) {
    byte[] noise = new byte[4096];
    new Random(seed).nextBytes(noise);
    assertThatThrownBy(() -> EncodingDetector.detect(head(noise)))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("looks binary: a NUL byte at offset ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "Shift_JIS"})
  void aChosenCharsetIsNoReasonToCountBinaryData(String charset) {
    byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    assertThatThrownBy(() -> EncodingDetector.force(Charset.forName(charset), head(png)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("looks binary: a NUL byte at offset 8");
  }

  @Test
  void aChosenCharsetAdmitsTextThatBeginsLikeAnotherFormat() {
    byte[] text = "%PDF-1.7 is how they begin".getBytes(StandardCharsets.UTF_8);
    assertThatCode(() -> EncodingDetector.force(StandardCharsets.UTF_8, head(text)))
        .doesNotThrowAnyException();
  }

  private static Head head(byte[] bytes) {
    return new Head(ByteBuffer.wrap(bytes), true);
  }
}
