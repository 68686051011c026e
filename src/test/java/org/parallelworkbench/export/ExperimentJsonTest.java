package org.parallelworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.experiment.CacheMode;
import org.parallelworkbench.experiment.DeclaredEngine;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Order;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.Plans;
import org.parallelworkbench.experiment.Protocol;
import org.parallelworkbench.experiment.RecordingListener;
import org.parallelworkbench.pipeline.FakeWork;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExperimentJsonTest {

  /** Takes 8, 9 and 10 s. */
  private final Engine sequential =
      DeclaredEngine.of(Engines.SEQUENTIAL, (workers, call) -> 7 + call);

  private final Engine threads = DeclaredEngine.of("threads", (workers, call) -> 4.0 / workers);

  /** Programs read these names: none may change without a new schema version. */
  @Test
  void namesItsMembersAsDocumented() throws IOException {
    JsonNode document = write(Plans.of(Plans.interleaved(1, 3, 42), sequential, threads, 2));

    assertThat(document.get("schema").asString()).isEqualTo("parallel-workbench/experiment");
    assertThat(document.get("schemaVersion").asInt()).isEqualTo(1);
    assertThat(names(document))
        .containsExactly(
            "schema",
            "schemaVersion",
            "startedAt",
            "complete",
            "machine",
            "work",
            "plan",
            "agreement",
            "measurements",
            "statistics");
    assertThat(names(document.get("machine")))
        .containsExactly(
            "cores",
            "maxHeapBytes",
            "physicalMemoryBytes",
            "osName",
            "osVersion",
            "osArch",
            "javaVersion",
            "javaVendor",
            "at");
    assertThat(names(document.get("work"))).containsExactly("pipeline", "settings", "files");
    assertThat(names(document.get("plan")))
        .containsExactly(
            "configurations",
            "warmUps",
            "repeats",
            "cache",
            "order",
            "seed",
            "algorithm",
            "precision");
    assertThat(names(document.get("measurements").get(0)))
        .containsExactly(
            "number",
            "engine",
            "workers",
            "purpose",
            "repeat",
            "startedAt",
            "elapsedSeconds",
            "files",
            "failed",
            "bytes",
            "answers",
            "resized");
    assertThat(names(document.get("statistics").get(0)))
        .containsExactly(
            "engine",
            "workers",
            "n",
            "meanSeconds",
            "meanInterval",
            "medianSeconds",
            "minSeconds",
            "maxSeconds",
            "standardDeviationSeconds",
            "outliers",
            "speedup",
            "efficiency");
  }

  @Test
  void holdsThePlanWithItsSeed() throws IOException {
    Protocol protocol =
        new Protocol(
            2,
            4,
            CacheMode.AS_FOUND,
            Order.INTERLEAVED,
            Protocol.GREATEST_SEED,
            OptionalDouble.of(0.02));

    JsonNode plan = write(Plans.of(protocol, sequential, threads, 2, 4)).get("plan");

    assertThat(plan.get("configurations").valueStream())
        .extracting(c -> c.get("engine").asString() + "×" + c.get("workers").asInt())
        .containsExactly("sequential×1", "threads×2", "threads×4");
    assertThat(plan.get("warmUps").asInt()).isEqualTo(2);
    assertThat(plan.get("repeats").asInt()).isEqualTo(4);
    assertThat(plan.get("cache").asString()).isEqualTo("as-found");
    assertThat(plan.get("order").asString()).isEqualTo("interleaved");
    assertThat(plan.get("seed").asLong()).isEqualTo(9_007_199_254_740_991L);
    assertThat(plan.get("algorithm").asString()).isEqualTo("L64X128MixRandom");
    assertThat(plan.get("precision").asDouble()).isEqualTo(0.02);
  }

  @Test
  void holdsEveryMeasurementInTheOrderRun() throws IOException {
    JsonNode document = write(Plans.of(Plans.asGiven(1, 1), sequential, threads, 2));

    assertThat(document.get("measurements").valueStream())
        .extracting(
            m ->
                "%d %s %s %s %s"
                    .formatted(
                        m.get("number").asInt(),
                        m.get("engine").asString(),
                        m.get("purpose").asString(),
                        m.get("elapsedSeconds").asDouble(),
                        m.get("answers").asString()))
        .containsExactly(
            "1 sequential warm-up 8.0 first",
            "2 threads warm-up 2.0 same",
            "3 sequential measure 9.0 same",
            "4 threads measure 2.0 same");
    assertThat(document.get("measurements").get(0).get("files").asInt()).isEqualTo(4);
    assertThat(document.get("measurements").get(0).get("bytes").asLong()).isEqualTo(4000);
    assertThat(document.get("agreement").get("identical").asBoolean()).isTrue();
    assertThat(document.get("complete").asBoolean()).isTrue();
  }

  @Test
  void holdsTheStatisticsWithWhatTheirIntervalsAre() throws IOException {
    JsonNode statistics =
        write(Plans.of(Plans.asGiven(0, 3), sequential, threads, 2)).get("statistics");

    JsonNode baseline = statistics.get(0);
    assertThat(baseline.get("n").asInt()).isEqualTo(3);
    assertThat(baseline.get("meanSeconds").asDouble()).isEqualTo(9);
    assertThat(baseline.get("medianSeconds").asDouble()).isEqualTo(9);
    assertThat(baseline.get("standardDeviationSeconds").asDouble()).isEqualTo(1, within(1e-12));
    // t(0.975, 2) / √3
    JsonNode interval = baseline.get("meanInterval");
    assertThat(interval.get("low").asDouble()).isEqualTo(9 - 2.4841, within(1e-4));
    assertThat(interval.get("high").asDouble()).isEqualTo(9 + 2.4841, within(1e-4));
    assertThat(interval.get("level").asDouble()).isEqualTo(0.95);
    assertThat(interval.get("kind").asString()).isEqualTo("mean");
    assertThat(baseline.get("speedup").isNull()).isTrue();
    assertThat(statistics.get(1).get("speedup").get("value").asDouble()).isEqualTo(4.5);
    assertThat(statistics.get(1).get("speedup").get("interval").get("kind").asString())
        .isEqualTo("ratio");
    assertThat(statistics.get(1).get("efficiency").get("value").asDouble()).isEqualTo(2.25);
  }

  @Test
  void whatIsNotKnownIsNull() throws IOException {
    JsonNode document = write(Plans.of(Plans.asGiven(0, 1), sequential, threads, 2));

    JsonNode parallel = document.get("statistics").get(1);
    assertThat(parallel.get("meanInterval").isNull()).isTrue();
    assertThat(parallel.get("standardDeviationSeconds").isNull()).isTrue();
    assertThat(parallel.get("speedup").get("interval").isNull()).isTrue();
    assertThat(document.get("plan").get("precision").isNull()).isTrue();
  }

  @Test
  void holdsThePipelinesSettings() throws IOException {
    Plan plan = Plans.of(Plans.asGiven(0, 1), sequential, threads, 2);
    Experiment experiment =
        new Experiment(FakeWork.files(3), FakeWork.simulated("\"A\", \\,"), plan);

    JsonNode work = write(experiment.run(new RecordingListener(), new RunControl())).get("work");

    assertThat(work.get("pipeline").asString()).isEqualTo("simulated");
    assertThat(work.get("settings").get("terms").asString()).isEqualTo("\"A\", \\,");
    assertThat(work.get("files").asInt()).isEqualTo(3);
  }

  private static JsonNode write(Plan plan) throws IOException {
    return write(Plans.experiment(plan).run(new RecordingListener(), new RunControl()));
  }

  private static JsonNode write(ExperimentReport report) throws IOException {
    StringWriter out = new StringWriter();
    ExperimentJson.write(report, out);
    return JsonMapper.builder().build().readTree(out.toString());
  }

  private static List<String> names(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }
}
