package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.analysis.FilePair.Kind;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.ArchiveEntry;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SourceFile;

/** Where two runs differ, whatever the order of their files. */
class ResultsDiffTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyPlantedDifferenceIsFoundAndNoOther(long seed) {
    Random random = new Random(seed);
    int size = random.nextInt(1, 300);
    List<Item> first = new ArrayList<>();
    List<Item> second = new ArrayList<>();
    Map<Path, Kind> planted = new HashMap<>();
    for (int i = 0; i < size; i++) {
      Item item = done("f" + i, random.nextInt(5));
      Kind kind = Kind.values()[random.nextInt(4)];
      planted.put(item.file().path(), kind);
      if (kind != Kind.ONLY_SECOND) {
        first.add(item);
      }
      switch (kind) {
        case SAME, ONLY_SECOND -> second.add(item);
        case DIFFERENT ->
            second.add(
                random.nextBoolean()
                    ? new Item(item.file(), FileStatus.DONE, item.count() + 1)
                    : new Item(item.file(), FileStatus.FAILED, 0));
        case ONLY_FIRST -> {}
      }
    }
    Collections.shuffle(second, random);

    ResultsDiff diff = ResultsDiff.of(report("T", first), report("T", second));

    Map<Path, Kind> found = new HashMap<>();
    diff.pairs().forEach(pair -> found.put(pair.file().path(), pair.kind()));
    assertThat(diff.pairs()).hasSize(size);
    assertThat(found).isEqualTo(planted);
    assertThat(diff.differences()).hasSize((int) (size - diff.count(Kind.SAME)));
    assertThat(diff.identical()).isEqualTo(diff.differences().isEmpty());
  }

  @Test
  void identicalResultsAreCalledSo() {
    List<Item> items = List.of(done("a", 1), done("b", 2));

    ResultsDiff diff = ResultsDiff.of(report("T", items), report("T", items.reversed()));

    assertThat(diff.identical()).isTrue();
    assertThat(diff.sentence())
        .isEqualTo("Identical results: same status and counts for all 2 files.");
  }

  @Test
  void theSentenceCountsWhatDiffers() {
    ResultsDiff diff =
        ResultsDiff.of(
            report("T", List.of(done("a", 1), done("b", 2), done("c", 3))),
            report("T", List.of(done("a", 1), done("b", 9), done("d", 3), done("e", 3))));

    assertThat(diff.sentence())
        .isEqualTo("1 file differs; 1 file only in the first; 2 files only in the second.");
  }

  @Test
  void countsThatOnlyOneRunHasAreNamedAndNotCompared() {
    List<Item> items = List.of(done("a", 1));

    ResultsDiff diff = ResultsDiff.of(report("T, A", items), report("T, B", items));

    assertThat(diff.counts()).containsExactly("T");
    assertThat(diff.differences()).isEmpty();
    assertThat(diff.identical()).isFalse();
    assertThat(diff.sentence())
        .isEqualTo(
            "Same results for all files that both have; counted only in the first: A;"
                + " counted only in the second: B.");
  }

  @Test
  void aPathIsTheSameHoweverItIsWritten() {
    ResultsDiff diff =
        ResultsDiff.of(
            report("T", List.of(done("a", 1))),
            report("T", List.of(done(Path.of("x", "..", "a").toAbsolutePath().toString(), 1))));

    assertThat(diff.identical()).isTrue();
  }

  @Test
  void entriesOfOneArchiveAreFilesOfTheirOwn() {
    ResultsDiff diff =
        ResultsDiff.of(
            report("T", List.of(entry("x", 1), entry("y", 2))),
            report("T", List.of(entry("y", 2), entry("z", 3))));

    assertThat(diff.pairs())
        .extracting(pair -> pair.file().location(), FilePair::kind)
        .containsExactly(
            tuple("a.zip!/x", Kind.ONLY_FIRST),
            tuple("a.zip!/y", Kind.SAME),
            tuple("a.zip!/z", Kind.ONLY_SECOND));
  }

  @Test
  void aFileThatOneRunHadTwiceIsMissingOnceInTheOther() {
    ResultsDiff diff =
        ResultsDiff.of(
            report("T", List.of(done("a", 1), done("a", 1))), report("T", List.of(done("a", 1))));

    assertThat(diff.pairs()).extracting(FilePair::kind).containsExactly(Kind.SAME, Kind.ONLY_FIRST);
  }

  private record Item(SourceFile file, FileStatus status, long count) {}

  private static Item done(String path, long count) {
    return new Item(new SourceFile(Path.of(path), 1), FileStatus.DONE, count);
  }

  private static Item entry(String name, long count) {
    ArchiveEntry entry = new ArchiveEntry(name, 0, 1, 0, 0, false);
    return new Item(new SourceFile(Path.of("a.zip"), 1, entry, null), FileStatus.DONE, count);
  }

  /** A run that counted the same of every term. */
  private static RunReport report(String terms, List<Item> items) {
    PreparedPipeline work = FakeWork.simulated(terms);
    List<String> names = work.evaluator().columns();
    List<SourceFile> files = items.stream().map(Item::file).toList();
    List<FileResult> results = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Counts counts =
          item.status() == FileStatus.DONE
              ? Counts.of(names, names.stream().mapToLong(name -> item.count()).toArray())
              : Counts.NONE;
      results.add(
          new FileResult(i, files.get(i), item.status(), counts, 1, null, StageTimes.NEVER, 1, ""));
    }
    return new RunReport(
        "threads", new RunRequest(files, work, 1), Instant.EPOCH, 1, results, false);
  }
}
