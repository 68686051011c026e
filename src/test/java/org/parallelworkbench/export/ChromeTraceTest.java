package org.parallelworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.engine.local.ThreadPoolEngine;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChromeTraceTest {

  private static final Instant STARTED = Instant.parse("2026-01-01T00:00:00Z");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void aFileIsASpanWithItsStagesOneAfterTheOther() throws IOException {
    List<JsonNode> spans =
        spans(trace(report(2, result(0, "a.txt", 2, new StageTimes(1500, 1000, 0, 7001, 10_000)))));

    assertThat(spans)
        .extracting(
            span -> span.get("name").asString() + "|" + span.get("cat").asString(),
            span -> span.get("ts").asString(),
            span -> span.get("dur").asString())
        .containsExactly(
            tuple("a.txt|file", "1.5", "8.5"),
            tuple("read (total)|stage", "1.5", "1.0"),
            tuple("process (total)|stage", "2.5", "7.001"));
    assertThat(spans).allSatisfy(span -> assertThat(span.get("pid").asInt()).isEqualTo(1));
    assertThat(spans).allSatisfy(span -> assertThat(span.get("tid").asInt()).isEqualTo(2));
    JsonNode arguments = spans.getFirst().get("args");
    assertThat(arguments.get("path").asString()).isEqualTo(Path.of("books", "a.txt").toString());
    assertThat(arguments.get("status").asString()).isEqualTo("done");
    assertThat(arguments.get("bytes").asLong()).isEqualTo(1000);
  }

  @Test
  void threadsAreNamedByWhereTheirWorkersAre() throws IOException {
    RunReport report = report(2, result(0, "a.txt", 2, new StageTimes(0, 0, 0, 0, 10)));
    RunReport mixed =
        new RunReport(
            Engines.MIXED,
            report.request(),
            report.startedAt(),
            report.makespanNanos(),
            report.results(),
            false);

    assertThat(trace(mixed).get("traceEvents").valueStream())
        .filteredOn(event -> event.get("name").asString().equals("thread_name"))
        .extracting(event -> event.get("args").get("name").asString())
        .containsExactly("worker 1, this computer", "worker 2, cluster");
  }

  @Test
  void everyAttemptIsASpanOfItsWorker() throws IOException {
    List<JsonNode> spans =
        spans(
                trace(
                    Reports.of(
                        List.of("A"),
                        List.of(Reports.retried("a.txt", Counts.of(List.of("A"), 3))))))
            .stream()
            .filter(span -> span.get("cat").asString().equals("file"))
            .toList();

    assertThat(spans)
        .extracting(
            span -> span.get("name").asString(),
            span -> span.get("tid").asInt(),
            span -> span.get("ts").asString(),
            span -> span.get("dur").asString(),
            span -> span.get("args").get("status").asString())
        .containsExactly(
            tuple("a.txt (attempt 1)", 1, "1.0", "500.0", "failed"),
            tuple("a.txt (attempt 2)", 2, "2005.0", "1000.0", "done"));
    assertThat(spans.getFirst().get("args").get("message").asString())
        .isEqualTo("the network is gone");
  }

  @Test
  void everyWorkerHasANamedTrack() throws IOException {
    JsonNode trace = trace(report(3));

    assertThat(trace.get("traceEvents").valueStream())
        .allSatisfy(event -> assertThat(event.get("ph").asString()).isEqualTo("M"))
        .extracting(
            event ->
                event.get("name").asString()
                    + " "
                    + event.get("tid").asInt()
                    + ": "
                    + event.get("args").get("name").asString())
        .containsExactly(
            "process_name 0: threads × 3",
            "thread_name 1: worker 1",
            "thread_name 2: worker 2",
            "thread_name 3: worker 3");
  }

  @Test
  void failuresSayWhyAndUnstartedFilesAreCounted() throws IOException {
    SourceFile file = new SourceFile(Path.of("b.txt"), 5);
    FileResult failed =
        new FileResult(
            0,
            file,
            FileStatus.FAILED,
            Counts.NONE,
            0,
            null,
            new StageTimes(0, 10, 0, 0, 10),
            1,
            "not found");

    JsonNode trace = trace(report(1, failed, FileResult.notStarted(1, file)));

    assertThat(trace.get("otherData").get("filesNotStarted").asInt()).isEqualTo(1);
    assertThat(trace.get("otherData").get("stages").asString()).contains("streams");
    JsonNode arguments = spans(trace).getFirst().get("args");
    assertThat(arguments.get("message").asString()).isEqualTo("not found");
    assertThat(arguments.has("bytes")).isFalse();
    assertThat(spans(trace)).hasSize(2);
  }

  @Test
  void anyFileNameIsAJsonString() throws IOException {
    String name = "\"quoted\\ back\ttab 𝄞 \u2028 <b>.txt";

    JsonNode span =
        spans(trace(report(1, result(0, name, 1, new StageTimes(0, 1, 1, 1, 3))))).getFirst();

    assertThat(span.get("name").asString()).isEqualTo(name);
  }

  @Test
  void noNumberIsInScientificNotation() throws IOException {
    long day = 86_400_000_000_000L;
    StringWriter out = new StringWriter();

    ChromeTrace.write(report(1, result(0, "a.txt", 1, new StageTimes(1, 1, day, 0, day + 2))), out);

    assertThat(out.toString())
        .contains("\"ts\":0.001,", "\"dur\":0.001}", "\"dur\":86400000000.000}")
        .doesNotContainPattern("[0-9]E[0-9-]");
  }

  @Test
  void stagesThatTookLongerThanTheirFileEndWithIt() throws IOException {
    List<JsonNode> spans =
        spans(trace(report(1, result(0, "a.txt", 1, new StageTimes(0, 4000, 4000, 4000, 6000)))));

    assertThat(spans).hasSize(3);
    assertThat(end(spans.getLast())).isEqualTo(6.0, within(1e-9));
  }

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  /** What viewers need to stack spans: on a track they follow each other or lie in one another. */
  @ParameterizedTest
  @MethodSource("seeds")
  void spansOfATrackNestWhateverTheRun(long seed) throws IOException {
    Random random = new Random(seed);
    RunRequest request =
        new RunRequest(FakeWork.files(random.nextInt(60)), FakeWork.quick(), 1 + random.nextInt(5));
    RunReport report = new ThreadPoolEngine().run(request, RunListener.NONE, new RunControl());

    Map<Integer, List<JsonNode>> tracks =
        spans(trace(report)).stream().collect(Collectors.groupingBy(s -> s.get("tid").asInt()));

    for (List<JsonNode> track : tracks.values()) {
      List<JsonNode> files = new ArrayList<>(track);
      files.removeIf(span -> span.get("cat").asString().equals("stage"));
      files.sort(Comparator.comparingDouble(ChromeTraceTest::start));
      for (int i = 1; i < files.size(); i++) {
        assertThat(start(files.get(i))).isGreaterThanOrEqualTo(end(files.get(i - 1)) - 1e-6);
      }
    }
    assertThat(tracks.values().stream().flatMap(List::stream))
        .filteredOn(span -> span.get("cat").asString().equals("file"))
        .hasSize(request.files().size());
  }

  /** The text must leave in small pieces, or a million spans would have to fit into memory. */
  @Test
  void isWrittenInSmallPieces() throws IOException {
    List<FileResult> results = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      results.add(result(i, "f" + i, 1, new StageTimes(3L * i, 1, 1, 1, 3L * i + 3)));
    }
    Measuring out = new Measuring();

    ChromeTrace.write(report(1, results.toArray(FileResult[]::new)), out);

    assertThat(out.written).isGreaterThan(5_000_000);
    assertThat(out.longest).isLessThan(20_000);
    assertThat(out.closed).isFalse();
  }

  @Test
  void whatTheWriterThrowsComesOutAsItIs() {
    IOException full = new IOException("No space left on device");
    Writer broken =
        new Measuring() {
          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            throw full;
          }
        };

    assertThatThrownBy(() -> ChromeTrace.write(report(1), broken)).isSameAs(full);
  }

  private static FileResult result(int index, String name, int worker, StageTimes times) {
    SourceFile file = new SourceFile(Path.of("books", name), 1000);
    return new FileResult(index, file, FileStatus.DONE, Counts.NONE, 1000, null, times, worker, "");
  }

  private static RunReport report(int workers, FileResult... results) {
    List<FileResult> all = List.of(results);
    RunRequest request =
        new RunRequest(all.stream().map(FileResult::file).toList(), FakeWork.quick(), workers);
    return new RunReport("threads", request, STARTED, 1_000_000, all, false);
  }

  private static JsonNode trace(RunReport report) throws IOException {
    StringWriter out = new StringWriter();
    ChromeTrace.write(report, out);
    return JSON.readTree(out.toString());
  }

  private static List<JsonNode> spans(JsonNode trace) {
    return trace
        .get("traceEvents")
        .valueStream()
        .filter(event -> event.get("ph").asString().equals("X"))
        .toList();
  }

  private static double start(JsonNode span) {
    return span.get("ts").asDouble();
  }

  private static double end(JsonNode span) {
    return start(span) + span.get("dur").asDouble();
  }

  /** Forgets what is written to it and remembers how. */
  private static class Measuring extends Writer {

    private long written;
    private int longest;
    private boolean closed;

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      written += length;
      longest = Math.max(longest, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void slicesAreSpansOnTheTracksOfTheirWorkers() throws IOException {
    FileResult whole = result(0, "big.txt", 1, StageTimes.NEVER);
    FileResult sliced =
        org.parallelworkbench.engine.Reports.sliced(
            whole,
            2,
            List.of(
                new Span(1, 0, new StageTimes(0, 0, 0, 0, 5000)),
                new Span(2, 1, new StageTimes(0, 0, 0, 0, 6000)),
                new Span(2, Span.MERGE, new StageTimes(6000, 0, 0, 0, 7000))));

    assertThat(spans(trace(report(2, sliced))))
        .extracting(span -> span.get("tid").asInt() + " " + span.get("name").asString())
        .containsExactly(
            "1 big.txt (slice 1 of 2)", "2 big.txt (slice 2 of 2)", "2 big.txt (merge)");
  }

  @Test
  void aChangeOfTheNumberOfWorkersIsAMark() throws IOException {
    RunReport resized = org.parallelworkbench.engine.Reports.resized(report(2), 3);

    JsonNode trace = trace(resized);

    assertThat(trace.get("traceEvents").valueStream())
        .filteredOn(event -> event.get("ph").asString().equals("i"))
        .extracting(event -> event.get("name").asString() + " at " + event.get("ts").asString())
        .containsExactly("3 workers at 500.0");
    assertThat(trace.get("traceEvents").valueStream())
        .filteredOn(event -> event.get("name").asString().equals("thread_name"))
        .hasSize(3);
  }
}
