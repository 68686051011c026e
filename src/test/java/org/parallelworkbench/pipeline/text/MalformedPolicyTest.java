package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding;

class MalformedPolicyTest {

  /** Single characters are counted in bytes, longer terms by the decoder. */
  private static final List<List<String>> TERMS =
      List.of(List.of("A", "S", "é"), List.of("AB", "S", "\uFFFD", "A\uFFFD"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void countsTheSameOrNothing(long seed) throws Exception {
    Random random = new Random(seed);
    String text = Samples.text(random, StandardCharsets.UTF_8, 300);
    byte[] bytes = Samples.damaged(random, text.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < bytes.length; i++) {
      // A NUL byte would be taken for a sign of binary data.
      bytes[i] = bytes[i] == 0 ? (byte) 0xFF : bytes[i];
    }
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    for (List<String> terms : TERMS) {
      TextEncoding reported = encoding(evaluate("report", terms, bytes, StandardCharsets.UTF_8));
      assertThat(reported.malformed()).isEqualTo(Samples.count(decoded, "\uFFFD"));
      for (String policy : List.of("report", "replace")) {
        Evaluation evaluation = evaluate(policy, terms, bytes, StandardCharsets.UTF_8);
        assertThat(evaluation.counts()).isEqualTo(Samples.counts(decoded, terms, true));
        assertThat(encoding(evaluation).firstMalformedOffset())
            .isEqualTo(reported.firstMalformedOffset());
      }
      assertThatThrownBy(() -> evaluate("fail", terms, bytes, StandardCharsets.UTF_8))
          .isInstanceOf(RefusedException.class)
          .hasMessage(reported.warning());
    }
  }

  @Test
  void replacingIsSaidByTheEncodingAlone() throws Exception {
    byte[] bytes = {'a', (byte) 0xFF, 'b', (byte) 0xC3};
    TextEncoding encoding =
        encoding(evaluate("replace", List.of("A"), bytes, StandardCharsets.UTF_8));
    assertThat(encoding.warning()).isEmpty();
    assertThat(encoding.label()).isEqualTo("UTF-8 (chosen), 2 replaced");
    assertThat(encoding.shortLabel()).isEqualTo("UTF-8, 2 replaced");
  }

  @Test
  void nothingFailsThatDecodes() throws Exception {
    byte[] bytes = "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1);
    Evaluation evaluation = evaluate("fail", List.of("\u00E9"), bytes, null);
    assertThat(evaluation.counts().get("\u00E9")).hasValue(1);
    assertThat(encoding(evaluation).charset()).isEqualTo("windows-1252");
  }

  @Test
  void aFilesOwnCharsetComesBeforeThatOfAll() throws Exception {
    byte[] bytes = "\u0416".getBytes(Charset.forName("windows-1251"));
    FileEvaluator evaluator =
        new CountTerms().evaluator(Settings.of(Map.of("terms", "\u0416", "charset", "UTF-8")));
    SourceFile file =
        new SourceFile(Files.write(folder.resolve("text.txt"), bytes), bytes.length)
            .withCharset(Charset.forName("windows-1251"));
    Evaluation evaluation = evaluator.evaluate(file, StageObserver.NONE);
    assertThat(evaluation.counts().get("\u0416")).hasValue(1);
    assertThat(encoding(evaluation).label()).isEqualTo("windows-1251 (chosen)");
  }

  private static TextEncoding encoding(Evaluation evaluation) {
    return Objects.requireNonNull(evaluation.encoding());
  }

  private Evaluation evaluate(
      String policy, List<String> terms, byte[] bytes, @Nullable Charset charset) throws Exception {
    Settings settings = Settings.of(Map.of("terms", String.join(",", terms), "malformed", policy));
    SourceFile file =
        new SourceFile(Files.write(folder.resolve("text.txt"), bytes), bytes.length)
            .withCharset(charset);
    return new CountTerms().evaluator(settings).evaluate(file, StageObserver.NONE);
  }
}
