package org.parallelworkbench.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parallelworkbench.bench.suite.Scale;
import org.parallelworkbench.bench.suite.Setup;
import org.parallelworkbench.experiment.Machine;

/** What figures depend on, in sentences for the report. */
final class Facts {

  private static final Path LINUX_PROCESSOR = Path.of("/proc/cpuinfo");

  private Facts() {}

  static List<String> of(Setup setup) {
    Machine machine = Machine.current();
    return List.of(
        "Date: " + machine.at().truncatedTo(ChronoUnit.SECONDS),
        "Processor: %s, %d cores".formatted(processor(machine), machine.cores()),
        "System: %s %s, Java %s (%s)"
            .formatted(
                machine.osName(), machine.osVersion(), machine.javaVersion(), machine.javaVendor()),
        "Scale: %s, %d rounds, seed %d"
            .formatted(setup.scale().name().toLowerCase(Locale.ROOT), setup.rounds(), setup.seed()),
        setup.scale() == Scale.CHECK
            ? "Only a check: the times mean nothing, and no target is expected to be met."
            : "A ratio is the median over the rounds of the ratio within a round.");
  }

  /** The processor's model where Linux tells it, else its architecture. */
  private static String processor(Machine machine) {
    try (Stream<String> lines = Files.lines(LINUX_PROCESSOR, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(machine.osArch());
    } catch (IOException e) {
      return machine.osArch();
    }
  }
}
