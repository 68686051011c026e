package org.parallelworkbench.ui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasterFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark://127.0.0.1:7077",
        "spark://host.example:65535",
        "spark://a:1,b:2",
        "spark://[::1]:7077",
        "k8s://https://host:6443",
        "k8s://host",
        "yarn",
        "local-cluster[2,1,512]",
        "local-cluster[ 2, 1, 512 ]"
      })
  void addressesOfMastersAreAccepted(String master) {
    assertThat(MasterForm.problem(master)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"\",master.empty",
        "spark://,master.standalone",
        "spark://host,master.standalone",
        "spark://host:,master.standalone",
        "spark://host:0,master.standalone",
        "spark://host:65536,master.standalone",
        "spark://host:99999999999,master.standalone",
        "spark://host:7077/,master.standalone",
        "spark://ho st:7077,master.standalone",
        "\"spark://a:1,\",master.standalone",
        "k8s://,master.kubernetes",
        "local-cluster[2],master.processes",
        "\"local-cluster[0,1,512]\",master.processes",
        "http://host:8080,master.unknown",
        "host:7077,master.unknown",
        "YARN,master.unknown"
      })
  void anythingElseIsExplained(String master, String key) {
    assertThat(MasterForm.problem(master)).isEqualTo(key);
  }
}
