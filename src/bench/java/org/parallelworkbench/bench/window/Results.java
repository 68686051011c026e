package org.parallelworkbench.bench.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as a Markdown table with targets. */
final class Results {

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder group = new StringBuilder();

  /** Names the situation in which the following is measured. */
  void situation(String name) {
    group.setLength(0);
    group.append(name);
  }

  /** Notes the frames of a situation: 99 of 100 gaps are to be at most {@code target} long. */
  void frames(Frames.Seen seen, double target) {
    add("frames", seen.toString(), "p99 ≤ " + whole(target) + " ms", seen.gaps().p99() <= target);
  }

  /** Notes frames of which none may come later than {@code target}. */
  void longest(Frames.Seen seen, double target) {
    add(
        "frames",
        seen.toString(),
        "worst ≤ " + whole(target) + " ms",
        seen.gaps().worst() <= target);
  }

  /** Notes how long it took until an action was shown. */
  void shown(String what, Screen.Shown shown, double target) {
    String value = whole(shown.millis()) + " ms; busy " + whole(shown.busyMillis()) + " ms";
    add(what, value, "≤ " + whole(target) + " ms", shown.millis() <= target);
  }

  /** Notes a time in milliseconds. */
  void millis(String what, double value, double target) {
    add(what, whole(value) + " ms", "≤ " + whole(target) + " ms", value <= target);
  }

  /** Notes a size in megabytes. */
  void megabytes(String what, double value, double target) {
    add(what, whole(value) + " MB", "≤ " + whole(target) + " MB", value <= target);
  }

  /** Notes something that has no target. */
  void note(String what, String value) {
    line(what, value, "", "");
  }

  private void add(String what, String value, String target, boolean met) {
    line(what, value, target, met ? "yes" : "**no**");
  }

  private void line(String what, String value, String target, String met) {
    String line = "| " + group + " | " + what + " | " + value + " | " + target + " | " + met + " |";
    lines.add(line);
    System.err.println(line);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  /** The whole table. */
  String markdown() {
    return "| when | what | measured | target | met |\n| --- | --- | --- | --- | --- |\n"
        + String.join("\n", lines)
        + "\n";
  }
}
