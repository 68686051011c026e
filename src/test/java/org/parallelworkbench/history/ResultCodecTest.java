package org.parallelworkbench.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.engine.Attempt;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.Slices;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.TermTally;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.pipeline.TextEncoding.Decision;

/** What is encoded comes back, whatever it is. */
class ResultCodecTest {

  private static final List<String> NAMES = List.of("A", "ß, x");

  private final List<SourceFile> files =
      LongStream.range(0, 300).mapToObj(i -> new SourceFile(Path.of(i + ".txt"), i)).toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyResultComesBack(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<StoredResult> batch = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(500); i++) {
      batch.add(result(random));
    }

    List<StoredResult> back = new ArrayList<>();
    ResultBatch packed = Recordings.packed(batch);
    ResultCodec.decode(packed.bytes(), packed.breakdowns(), files, NAMES, back::add);

    assertThat(back).isEqualTo(batch);
    assertThat(packed.done()).isEqualTo(batch.stream().filter(StoredResult::isDone).count());
  }

  private StoredResult result(SplittableRandom random) {
    int index = random.nextInt(files.size());
    FileStatus status = FileStatus.values()[random.nextInt(3)];
    boolean done = status == FileStatus.DONE;
    FileResult result =
        new FileResult(
            index,
            files.get(index),
            status,
            done ? counts(random) : Counts.NONE,
            done ? size(random) : 0,
            random.nextBoolean() ? encoding(random) : null,
            times(random),
            random.nextInt(2_000),
            message(random),
            slices(random),
            earlier(random));
    return new StoredResult(
        result,
        random.nextBoolean() ? FileStamp.NONE : new FileStamp(size(random), random.nextLong()));
  }

  private static Counts counts(SplittableRandom random) {
    Counts counts = Counts.of(NAMES, size(random), random.nextLong());
    TermTally tally = new TermTally(3);
    for (int i = random.nextInt(20); i > 10; i--) {
      tally.add("日 " + random.nextInt(9), 1 + size(random));
    }
    return counts.with(tally.toBreakdown());
  }

  private static List<Attempt> earlier(SplittableRandom random) {
    List<Attempt> attempts = new ArrayList<>();
    for (int i = random.nextInt(8); i > 5; i--) {
      attempts.add(
          new Attempt(
              attempts.size() + 1,
              FileStatus.values()[random.nextInt(3)],
              times(random),
              random.nextInt(2_000),
              message(random),
              slices(random)));
    }
    return attempts;
  }

  private static @Nullable Slices slices(SplittableRandom random) {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      spans.add(new Span(random.nextInt(2_000), Span.MERGE + random.nextInt(9), times(random)));
    }
    return spans.isEmpty() ? null : new Slices(random.nextInt(100), spans);
  }

  private static StageTimes times(SplittableRandom random) {
    long start = size(random);
    return new StageTimes(start, size(random), size(random), size(random), start + size(random));
  }

  private static String message(SplittableRandom random) {
    return random.nextBoolean() ? "" : "cannot be read: 🗎 ".repeat(random.nextInt(9));
  }

  private static TextEncoding encoding(SplittableRandom random) {
    boolean malformed = random.nextBoolean();
    return new TextEncoding(
        random.nextBoolean() ? "UTF-8" : "windows-1252",
        Decision.values()[random.nextInt(4)],
        random.nextInt(101),
        malformed ? 1 + size(random) : 0,
        malformed ? size(random) : -1);
  }

  /** Numbers of every length up to 60 bits. */
  private static long size(SplittableRandom random) {
    return random.nextLong() >>> (4 + random.nextInt(60));
  }
}
