package org.parallelworkbench.ui.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallelworkbench.engine.cluster.FileTransfer;

class PropertyLinesTest {

  @Test
  void linesAreNamesAndValues() throws Exception {
    assertThat(PropertyLines.parse("\n spark.b = x=y \r\nspark.a=\n"))
        .containsExactly(entry("spark.a", ""), entry("spark.b", "x=y"));
    assertThat(PropertyLines.parse("")).isEmpty();
  }

  @Test
  void whatIsFormattedIsParsedAgain() throws Exception {
    Map<String, String> properties = Map.of("spark.b", "x=y", "spark.a-1_2", "z");

    assertThat(PropertyLines.parse(PropertyLines.format(properties))).isEqualTo(properties);
  }

  @ParameterizedTest
  @CsvSource({
    "spark.a,properties.form",
    "a=b,properties.key",
    "=b,properties.key",
    "spark.=b,properties.key",
    "spark.a b=c,properties.key",
    "spark.x=2,properties.twice",
    "spark.master=yarn,properties.field",
    "spark.authenticate.secret=x,properties.field"
  })
  void aLineThatMakesNoSenseIsNamed(String line, String key) {
    assertThatThrownBy(() -> PropertyLines.parse("spark.x=1\n\n" + line))
        .isInstanceOfSatisfying(
            PropertyLines.InvalidLineException.class,
            e -> {
              assertThat(e.key()).isEqualTo(key);
              assertThat(e.line()).isEqualTo(3);
            });
  }

  @Test
  void secretsAmongThemAreNotWrittenDown() {
    ClusterChoice choice =
        new ClusterChoice(
            true,
            "yarn",
            Map.of(
                "spark.ssl.keyPassword", "1",
                "spark.hadoop.fs.s3a.access.key", "2",
                "spark.kubernetes.oauthToken", "3",
                "spark.cores.max", "4"),
            FileTransfer.SAME_PATHS);

    assertThat(choice.withoutSecrets().properties()).containsExactly(entry("spark.cores.max", "4"));
  }
}
