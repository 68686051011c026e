package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.SourceFile;

/** The ten demonstration files must count the same with every engine. */
class SeedWorkloadTest {

  private static final Map<String, List<Long>> EXPECTED = new LinkedHashMap<>();

  static {
    EXPECTED.put("book_about_python.txt", List.of(1L, 2L));
    EXPECTED.put("book_about_java.txt", List.of(3L, 2L));
    EXPECTED.put("book_about_c.txt", List.of(1L, 2L));
    EXPECTED.put("science_fiction_book.txt", List.of(0L, 1L));
    EXPECTED.put("lolita.txt", List.of(1L, 0L));
    EXPECTED.put("go_there_and_return.txt", List.of(1L, 0L));
    EXPECTED.put("statistics_for_dummies.txt", List.of(1L, 0L));
    EXPECTED.put("data_science_part_1.txt", List.of(3L, 0L));
    EXPECTED.put("data_science_part_2.txt", List.of(3L, 0L));
    EXPECTED.put("data_science_part_3.txt", List.of(3L, 0L));
  }

  static List<Engine> engines() {
    return Engines.ready();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void countsTheDemoFiles(Engine engine) throws InvalidSettingException {
    Settings quick =
        Settings.of(
            Map.of("read-delay", "0", "preprocess-delay", "0.001", "process-delay", "0.002"));
    PreparedPipeline work = PreparedPipeline.of(new Simulated(), quick);
    List<SourceFile> files =
        Simulated.DEMO_FILES.stream()
            .map(name -> new SourceFile(Path.of(name), SourceFile.UNKNOWN_SIZE))
            .toList();

    RunReport report =
        engine.run(new RunRequest(files, work, 4), RunListener.NONE, new RunControl());

    Map<String, List<Long>> counted = new LinkedHashMap<>();
    report
        .results()
        .forEach(
            result ->
                counted.put(result.file().name(), List.copyOf(result.counts().toMap().values())));
    assertThat(counted).containsExactlyEntriesOf(EXPECTED);
    assertThat(report.cancelled()).isFalse();
  }
}
