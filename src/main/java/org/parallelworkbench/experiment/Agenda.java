package org.parallelworkbench.experiment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.experiment.PlannedRun.Purpose;

/**
 * Which run comes next, decided from how long those before it took. Runs nothing itself. Used by
 * one thread.
 */
final class Agenda {

  private final Deque<Engine> unpiloted = new ArrayDeque<>();
  private final List<Double> pilotSeconds = new ArrayList<>();
  private final Set<RunConfiguration> piloted = new LinkedHashSet<>();
  private final Map<RunConfiguration, List<Double>> measuredSeconds = new HashMap<>();
  private final Deque<PlannedRun> next = new ArrayDeque<>();
  private Plan plan;

  Agenda(Plan plan) {
    this.plan = plan;
    plan.pilots().ifPresent(pilots -> unpiloted.addAll(pilots.engines()));
    planAhead();
  }

  /** The plan, with the configurations that pilots have found as soon as all are known. */
  Plan plan() {
    return plan;
  }

  /** Whether there is nothing more to run. */
  boolean isEmpty() {
    return next.isEmpty();
  }

  /** The run to make now. It stays until it {@link #ended}. */
  PlannedRun next() {
    return next.element();
  }

  /** The run to make now was made, ran to its end, and took so long. */
  void ended(double makespanSeconds) {
    PlannedRun run = next.remove();
    RunConfiguration configuration = run.configuration();
    switch (run.purpose()) {
      case PILOT -> {
        piloted.add(configuration);
        pilotSeconds.add(makespanSeconds);
        planAhead();
      }
      case WARM_UP, RESUME -> {}
      case MEASURE -> {
        List<Double> seconds =
            measuredSeconds.computeIfAbsent(configuration, first -> new ArrayList<>());
        seconds.add(makespanSeconds);
        if (plan.protocol().isEnough(seconds)) {
          next.removeIf(later -> later.configuration().equals(configuration));
        }
      }
    }
  }

  /** One pilot after the other, and after the last of them everything else. */
  private void planAhead() {
    while (!unpiloted.isEmpty()) {
      OptionalInt workers = plan.pilots().orElseThrow().next(pilotSeconds);
      if (workers.isPresent()) {
        RunConfiguration pilot = new RunConfiguration(unpiloted.element(), workers.getAsInt());
        next.add(new PlannedRun(pilot, Purpose.PILOT, 1));
        return;
      }
      unpiloted.remove();
      pilotSeconds.clear();
    }
    plan = plan.resolved(piloted);
    next.addAll(RunOrder.of(plan, piloted));
  }

  /** The runs that are left at most, in order: as if throughput grew until the last pilot. */
  List<PlannedRun> left() {
    if (unpiloted.isEmpty()) {
      return List.copyOf(next);
    }
    List<PlannedRun> left = new ArrayList<>();
    Set<RunConfiguration> found = new LinkedHashSet<>(piloted);
    for (Engine engine : unpiloted) {
      for (RunConfiguration pilot : plan.pilots().orElseThrow().longest(engine)) {
        if (found.add(pilot)) {
          left.add(new PlannedRun(pilot, Purpose.PILOT, 1));
        }
      }
    }
    left.addAll(RunOrder.of(plan.resolved(found), found));
    return left;
  }
}
