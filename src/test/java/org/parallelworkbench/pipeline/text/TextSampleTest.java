package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.pipeline.text.TextSample.Piece;
import org.parallelworkbench.pipeline.text.TextSample.Preview;

class TextSampleTest {

  @TempDir private Path folder;

  static List<Charset> charsets() {
    return Samples.CHARSETS;
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void showsWhatThePlatformDecodes(Charset charset) throws Exception {
    Random random = new Random(charset.name().hashCode());
    byte[] bytes = Samples.damaged(random, Samples.text(random, charset, 300).getBytes(charset));
    Preview preview = sample(bytes).preview(charset);
    String text =
        preview.pieces().stream()
            .map(piece -> piece.malformed() ? "\uFFFD" : piece.text())
            .collect(Collectors.joining());
    assertThat(text).isEqualTo(new String(bytes, charset));
    assertThat(preview.encoding().malformed())
        .isEqualTo(preview.pieces().stream().filter(Piece::malformed).count());
    assertThat(preview.bytes()).isEqualTo(bytes.length);
  }

  @Test
  void marksWhatIsMalformed() throws Exception {
    Preview preview = sample(new byte[] {'a', (byte) 0xE9, 'b'}).preview(StandardCharsets.UTF_8);
    assertThat(preview.pieces())
        .containsExactly(new Piece("a", false), new Piece("E9", true), new Piece("b", false));
    assertThat(preview.encoding().firstMalformedOffset()).isEqualTo(1);
  }

  @Test
  void suggestsWhatARunWouldFind() throws Exception {
    byte[] cyrillic = "Все счастливые семьи похожи".getBytes(Charset.forName("windows-1251"));
    assertThat(sample(cyrillic).detected())
        .hasValueSatisfying(
            encoding -> {
              assertThat(encoding.charset()).isEqualTo("windows-1251");
              assertThat(encoding.confidence()).isBetween(1, 99);
            });
    assertThat(sample(new byte[] {'a'}).detected().map(TextEncoding::label)).hasValue("UTF-8");
  }

  @Test
  void saysWhyItSuggestsNothingAndShowsItAllTheSame() throws Exception {
    TextSample binary = sample(new byte[] {'a', 0, 'b'});
    assertThat(binary.detected()).isEmpty();
    assertThat(binary.refusal()).contains("NUL byte at offset 1");
    assertThat(binary.preview(StandardCharsets.UTF_8).pieces())
        .containsExactly(new Piece("a\0b", false));
  }

  @Test
  void aCharacterThatGoesOnBehindWhatIsShownIsNotMalformed() throws Exception {
    Preview preview =
        sample("é".repeat(3000).getBytes(StandardCharsets.UTF_8)).preview(StandardCharsets.UTF_8);
    assertThat(preview.bytes()).isEqualTo(4096);
    assertThat(preview.encoding().malformed()).isZero();
    Preview odd =
        sample(("a" + "é".repeat(3000)).getBytes(StandardCharsets.UTF_8))
            .preview(StandardCharsets.UTF_8);
    assertThat(odd.encoding().malformed()).isZero();
  }

  private TextSample sample(byte[] bytes) throws Exception {
    Path path = Files.write(folder.resolve("text"), bytes);
    return TextSample.read(new SourceFile(path, bytes.length));
  }
}
