package org.parallelworkbench.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.parallelworkbench.experiment.PlannedRun.Purpose;

/**
 * The order in which the runs of a plan are made. Pure functions.
 *
 * <p>All warm-ups come first, in rounds in the order of the plan. Then come the measured runs, in
 * rounds that hold every configuration once; each round is shuffled with {@link
 * Collections#shuffle(List, RandomGenerator)} by one {@link #ALGORITHM} generator that starts from
 * the plan's seed. The order is therefore the same wherever and whenever it is asked for.
 */
public final class RunOrder {

  /** The generator, as {@link java.util.random} names and specifies it. */
  public static final String ALGORITHM = "L64X128MixRandom";

  private RunOrder() {}

  /** Every run of a plan without pilots, if none is spared by reaching the precision early. */
  public static List<PlannedRun> of(Plan plan) {
    return of(plan, Set.of());
  }

  /** The same with one warm-up less for each configuration that a pilot has warmed up already. */
  static List<PlannedRun> of(Plan plan, Set<RunConfiguration> piloted) {
    Protocol protocol = plan.protocol();
    List<PlannedRun> order = new ArrayList<>();
    for (int round = 1; round <= protocol.warmUps(); round++) {
      for (RunConfiguration configuration : plan.configurations()) {
        if (round < protocol.warmUps() || !piloted.contains(configuration)) {
          order.add(new PlannedRun(configuration, Purpose.WARM_UP, round));
        }
      }
    }
    RandomGenerator random = RandomGeneratorFactory.of(ALGORITHM).create(protocol.seed());
    for (int round = 1; round <= protocol.repeats(); round++) {
      List<RunConfiguration> block = new ArrayList<>(plan.configurations());
      if (protocol.order() == Order.INTERLEAVED) {
        Collections.shuffle(block, random);
      }
      for (RunConfiguration configuration : block) {
        order.add(new PlannedRun(configuration, Purpose.MEASURE, round));
      }
    }
    return order;
  }
}
