package org.parallelworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.files.ListedFile;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.pipeline.Settings;

/** What is saved comes back; what is wrong is said and left out. */
class WorkbenchFileTest {

  @TempDir private Path folder;

  private WorkbenchFile.Loaded read(Path file) throws IOException {
    return WorkbenchFile.read(file, Pipelines.all(), Engines.all());
  }

  private WorkbenchFile.Loaded readJson(String fields) throws IOException {
    Path file = folder.resolve("x.workbench.json");
    Files.writeString(file, "{\"format\": \"parallel-workbench\", " + fields + "}");
    return read(file);
  }

  @Test
  void everythingComesBack() throws IOException {
    Path file = folder.resolve("x.workbench.json");
    Workbench saved =
        Workbenches.of(
            List.of(
                folder.resolve("below/a ü.txt"),
                Path.of("/elsewhere/b.txt"),
                Path.of("only a name"),
                folder.resolve("c\"\n.txt")));

    WorkbenchFile.write(file, saved);
    WorkbenchFile.Loaded loaded = read(file);

    assertThat(loaded.workbench()).isEqualTo(saved);
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.newer()).isFalse();
  }

  @Test
  void entriesOfArchivesAndChosenEncodingsComeBack() throws IOException {
    Path file = folder.resolve("x.workbench.json");
    Workbench saved =
        Workbenches.ofListed(
            List.of(
                new ListedFile(folder.resolve("a.zip"), "deep/b ü\n.txt", null),
                new ListedFile(folder.resolve("a.zip"), "c.txt", StandardCharsets.UTF_16LE),
                new ListedFile(Path.of("/else/c.txt"), null, Charset.forName("windows-1252")),
                new ListedFile(Path.of("only a name"), null, StandardCharsets.UTF_8)));

    WorkbenchFile.write(file, saved);
    WorkbenchFile.Loaded loaded = read(file);

    assertThat(loaded.workbench()).isEqualTo(saved);
    assertThat(loaded.problems()).isEmpty();
  }

  @Test
  void aFolderCanBeMovedWithItsWorkbench() throws IOException {
    Path before = Files.createDirectory(folder.resolve("before"));
    WorkbenchFile.write(
        before.resolve("x.workbench.json"),
        Workbenches.of(List.of(before.resolve("texts/a.txt"), Path.of("/fixed/b.txt"))));

    Path after = Files.move(before, folder.resolve("after"));

    assertThat(read(after.resolve("x.workbench.json")).workbench().files())
        .extracting(ListedFile::path)
        .containsExactly(after.resolve("texts/a.txt"), Path.of("/fixed/b.txt"));
  }

  @Test
  void whatIsMissingHasItsDefault() throws IOException {
    WorkbenchFile.Loaded loaded = readJson("\"version\": 1");

    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.workbench().files()).isEmpty();
    assertThat(loaded.workbench().pipeline()).isEqualTo("terms");
    assertThat(loaded.workbench().engine()).isEqualTo("threads");
    assertThat(loaded.workbench().compareCounts()).containsExactly(4, 8, 10, 12);
    assertThat(loaded.workbench().experiment().repeats()).isEqualTo(5);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("'pipeline': 'x'", "There is no pipeline “x”, so “terms” is chosen instead."),
        Arguments.of("'engine': 'x'", "There is no engine “x”, so “threads” is chosen instead."),
        Arguments.of("'pipeline': 3", "“pipeline” is ignored: it must be a text."),
        Arguments.of(
            "'workers': 0", "“workers” is ignored: it must be a whole number from 1 to 4096."),
        Arguments.of("'workers': 1e3", "“workers” is ignored: it must be a whole number"),
        Arguments.of("'workers': 99999999999999999999", "“workers” is ignored"),
        Arguments.of("'compare': [1, 'x']", "“compare” is ignored: it must be a list of whole"),
        Arguments.of(
            "'settings': {'x': {}}",
            "The settings of “x” are left out: there is no such pipeline."),
        Arguments.of(
            "'settings': {'terms': {'x': '1'}}",
            "The setting “x” is left out: “Count terms” has no such option."),
        Arguments.of(
            "'settings': {'simulated': {'read-delay': 'long'}}",
            "The setting “read-delay” is left out: "),
        Arguments.of("'settings': []", "“settings” is ignored: it must be an object."),
        Arguments.of(
            "'experiment': {'repeats': 0}",
            "“experiment.repeats” is ignored: it must be a whole number from 1 to 1000."),
        Arguments.of(
            "'experiment': {'workers': '9-1'}", "The experiment's worker counts are left out: "),
        Arguments.of(
            "'experiment': {'engines': ['lazy']}", "The experiment leaves out engines that are"),
        Arguments.of("'experiment': {'precisionPercent': 0}", "“experiment.precisionPercent” is"),
        Arguments.of("'files': {}", "“files” is ignored: it must be a list."),
        Arguments.of(
            "'files': ['a', 3, {'name': '/b'}, 'c\\u0000']",
            "3 of its files are left out, as they are no paths: the first is 3."),
        Arguments.of(
            "'files': [{'path': 'a', 'charset': 'x'}, {'path': 'b', 'charset': 3}]",
            "The encodings of 2 of its files are left out, as Java knows none of that name: the"
                + " first is \"x\"."),
        Arguments.of("'version': 2", "A newer version of the program wrote it"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsLeftOut(String field, String complaint) throws IOException {
    WorkbenchFile.Loaded loaded =
        readJson("'workers': 3, 'files': ['a'], ".replace('\'', '"') + field.replace('\'', '"'));

    assertThat(loaded.problems()).singleElement().asString().startsWith(complaint);
    assertThat(loaded.newer()).isEqualTo(field.contains("version"));
  }

  @Test
  void oneWrongSettingSpoilsNoOther() throws IOException {
    WorkbenchFile.Loaded loaded =
        readJson(
            "'settings': {'simulated': {'read-delay': 'x', 'process-delay': '2'}}"
                .replace('\'', '"'));

    assertThat(loaded.workbench().settings())
        .containsEntry("simulated", Settings.of(java.util.Map.of("process-delay", "2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          {"format": "parallel-workbench" → it is not JSON (line 1)
          {"format": "another"} → it is not a workbench file
          {} → it is not a workbench file
          [] → it holds no JSON object
          '' → it holds no JSON object
          """)
  void refusesWhatIsNoWorkbench(String content, String reason) throws IOException {
    Path file = Files.writeString(folder.resolve("x.workbench.json"), content);

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(IOException.class)
        .hasMessage("Cannot open “" + file + "”: " + reason + ". Nothing is changed.");
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    Path latin =
        Files.write(folder.resolve("latin"), "{\"ä\": 1}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> read(folder)).hasMessageContaining("it is a folder");
    assertThatThrownBy(() -> read(folder.resolve("gone")))
        .hasMessageContaining("it does not exist");
    assertThatThrownBy(() -> read(latin)).hasMessageContaining("it is not text in UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "x, x.workbench.json, x",
    "x.json, x.workbench.json, x",
    "x.y, x.y.workbench.json, x.y",
    "x.Workbench.JSON, x.Workbench.JSON, x",
    ".json, .json.workbench.json, .json",
    ".workbench.json, .workbench.json, .workbench.json",
  })
  void namesHaveTheExtension(String chosen, String named, String title) {
    assertThat(WorkbenchFile.named(Path.of("f", chosen))).isEqualTo(Path.of("f", named));
    assertThat(WorkbenchFile.title(Path.of("f", named))).isEqualTo(title);
  }
}
