package org.parallelworkbench.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "/tmp/a b%20.txt", "Äpfel/\uFFFD.txt", "file:/x", "", "../😀"})
  void pathsComeBackAsTheyWere(String text) {
    Path path = Path.of(text);

    assertThat(PathText.of(path)).isEqualTo(path.toString());
    assertThat(PathText.parse(PathText.of(path))).isEqualTo(path);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void bytesThatAreNoTextComeBack() {
    Path path = Path.of(URI.create("file:///tmp/%ff%fe.txt"));

    assertThat(PathText.parse(PathText.of(path))).isEqualTo(path);
    assertThat(PathText.of(path)).isNotEqualTo(path.toString());
  }
}
