package org.parallelworkbench.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.parallelworkbench.analysis.Ratio;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.analysis.Verdict;
import org.parallelworkbench.experiment.Machine;

/**
 * How several groups of recorded runs did in time, each against one of them. Immutable.
 *
 * @param lines one for each group, in their order
 * @param remarks what to know before believing any of it, in sentences
 */
public record TimeComparison(List<Line> lines, List<String> remarks) {

  /**
   * One group.
   *
   * @param label what it is called
   * @param isReference whether the others are compared with it
   * @param speedup the reference's mean time ÷ its own
   * @param verdict whether it differs from the reference, in words; empty for the reference
   */
  public record Line(
      TimeGroup group, String label, boolean isReference, Ratio speedup, String verdict) {}

  public TimeComparison {
    lines = List.copyOf(lines);
    remarks = List.copyOf(remarks);
  }

  /**
   * Compares every group with one of them.
   *
   * @param reference that one's place
   * @param names gives what a group is called
   */
  public static TimeComparison of(
      List<TimeGroup> groups, int reference, Function<TimeGroup, String> names) {
    TimeGroup first = groups.get(reference);
    List<Line> lines = groups.stream().map(group -> line(first, group, names)).toList();
    return new TimeComparison(lines, remarks(groups));
  }

  private static Line line(
      TimeGroup reference, TimeGroup group, Function<TimeGroup, String> names) {
    boolean isReference = group.equals(reference);
    Ratio speedup = Ratio.speedup(reference.seconds(), group.seconds());
    String name = names.apply(group);
    String verdict =
        isReference
            ? ""
            : verdict(names.apply(reference), reference.seconds(), name, group.seconds());
    return new Line(group, name, isReference, speedup, verdict);
  }

  private static String verdict(String firstName, Sample first, String secondName, Sample second) {
    if (first.n() == 1 && second.n() == 1) {
      return "one run each cannot tell a difference from noise: measure each at least %d times"
          .formatted(Sample.MIN_FOR_INTERVAL);
    }
    return Verdict.of(firstName, first, secondName, second).sentence();
  }

  private static List<String> remarks(List<TimeGroup> groups) {
    List<String> remarks = new ArrayList<>();
    remark(
        remarks,
        "Different machines: %s. Their times say little about the settings.",
        distinct(groups, group -> cores(group.entry().machine())));
    remark(
        remarks,
        "Different systems: %s.",
        distinct(groups, group -> group.entry().machine().system()));
    remark(
        remarks,
        "Different versions of Java: %s.",
        distinct(groups, group -> group.entry().machine().java()));
    if (differ(groups, group -> List.of(group.entry().pipeline(), group.entry().settings()))) {
      remarks.add("Not the same work: pipeline or settings differ, so times are not comparable.");
    }
    if (differ(groups, group -> List.of(group.entry().folder(), group.files(), group.bytes()))) {
      remarks.add("Not the same files: compare the throughput, not the times.");
    }
    if (differ(groups, group -> group.entry().warmUps() > 0)) {
      remarks.add("Some runs were warmed up and some were not, which alone can make a difference.");
    }
    return remarks;
  }

  /** Names facts of which there should be one. */
  private static void remark(List<String> remarks, String sentence, List<String> facts) {
    if (facts.size() > 1) {
      remarks.add(sentence.formatted(String.join(" and ", facts)));
    }
  }

  private static List<String> distinct(List<TimeGroup> groups, Function<TimeGroup, String> fact) {
    return groups.stream().map(fact).distinct().sorted().toList();
  }

  private static boolean differ(List<TimeGroup> groups, Function<TimeGroup, Object> fact) {
    return groups.stream().map(fact).distinct().count() > 1;
  }

  private static String cores(Machine machine) {
    return machine.cores() == 1 ? "1 core" : machine.cores() + " cores";
  }
}
