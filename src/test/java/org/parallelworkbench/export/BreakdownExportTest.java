package org.parallelworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.WordRuns;
import org.parallelworkbench.pipeline.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The most frequent terms as CSV and JSON. */
class BreakdownExportTest {

  @TempDir private Path folder;
  private RunReport report;
  private List<SourceFile> files;

  @BeforeEach
  void run() throws IOException {
    files = WordRuns.files(folder, "b a b \"c\"", "a a a d", "gone");
    Files.delete(folder.resolve("2.txt"));
    report = WordRuns.run(files, WordRuns.work("top", "2"));
  }

  @Test
  void csvHasTheSelectionFirst() throws IOException {
    StringWriter out = new StringWriter();
    BreakdownCsv.write(report, out);
    String first = files.get(0).path().toString();
    String second = files.get(1).path().toString();
    assertThat(out.toString().split("\r\n", -1))
        .containsExactly(
            "file,word,count,too_low_by",
            ",a,4,0",
            ",b,2,0",
            first + ",b,2,0",
            first + ",a,1,0",
            second + ",a,3,0",
            second + ",d,1,0",
            "");
  }

  @Test
  void jsonHasAll() throws IOException {
    StringWriter out = new StringWriter();
    BreakdownJson.write(report, out);
    JsonNode document = JsonMapper.shared().readTree(out.toString());
    assertThat(document.get("schema").asString()).isEqualTo(BreakdownJson.SCHEMA);
    assertThat(document.get("term").asString()).isEqualTo("word");
    assertThat(document.get("all"))
        .hasToString(
            "{\"files\":2,\"total\":8,\"different\":4,\"tooLowBy\":0,\"top\":"
                + "[{\"term\":\"a\",\"count\":4},{\"term\":\"b\",\"count\":2}]}");
    assertThat(document.get("files")).hasSize(2);
    assertThat(document.get("files").get(1).get("top").get(0).get("count").asInt()).isEqualTo(3);
  }

  @Test
  void whatHasNoTermsGivesAnEmptyTable() throws IOException {
    RunReport other = Reports.of(List.of("A"), List.of());
    StringWriter csv = new StringWriter();
    BreakdownCsv.write(other, csv);
    assertThat(csv).hasToString("file,term,count,too_low_by\r\n");
    StringWriter json = new StringWriter();
    BreakdownJson.write(other, json);
    assertThat(JsonMapper.shared().readTree(json.toString()).has("all")).isFalse();
  }
}
