package org.parallelworkbench.ui.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterProblem;
import org.parallelworkbench.engine.cluster.ConnectionReport;
import org.parallelworkbench.engine.cluster.ConnectionTest;
import org.parallelworkbench.engine.cluster.MasterReport;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;

/** Sentences on what was found out about a cluster. */
final class ReportWords {

  /** Older ones will do, but are slower. */
  private static final int RECENT_JAVA = 21;

  private final Texts texts = new Texts(ReportWords.class);

  /**
   * A sentence that a user may act on.
   *
   * @param serious whether work cannot be done as it is
   */
  record Line(String sentence, boolean serious) {}

  /** All sentences on a test; the first says how it went. */
  List<Line> lines(ConnectionReport report) {
    ClusterProblem problem = report.problem();
    if (problem != null) {
      return List.of(new Line(problem(problem, report), true));
    }
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(fine(report), false));
    addVersion(report, lines);
    addJava(report, lines);
    int silent = report.workers().size() - report.answers().size();
    if (silent > 0 && report.roundTrip().isZero()) {
      lines.add(new Line(texts.get("test.silent", silent, report.workers().size()), false));
    }
    addFile(report, lines);
    return lines;
  }

  private String problem(ClusterProblem problem, ConnectionReport report) {
    return problem == ClusterProblem.OTHER
        ? sentence(report.reason())
        : texts.get(
            "problem." + problem.name(),
            report.master(),
            report.ownVersion(),
            masterVersion(report),
            ConnectionTest.LIMIT.toSeconds(),
            coresOf(report));
  }

  /** That of the master where it is known; where it is not, the two understand each other. */
  private static String masterVersion(ConnectionReport report) {
    MasterReport known = report.known();
    return known == null || known.version().isEmpty() ? report.ownVersion() : known.version();
  }

  private static int coresOf(ConnectionReport report) {
    MasterReport known = report.known();
    return known == null ? 0 : known.cores();
  }

  private String fine(ConnectionReport report) {
    String javas = report.javas().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return texts.get(
        "test.fine",
        report.master(),
        masterVersion(report),
        report.workers().size(),
        report.cores(),
        javas,
        report.roundTrip().toMillis());
  }

  private void addVersion(ConnectionReport report, List<Line> lines) {
    if (!masterVersion(report).equals(report.ownVersion())) {
      lines.add(new Line(texts.get("test.version", report.ownVersion()), false));
    }
  }

  private void addJava(ConnectionReport report, List<Line> lines) {
    List<Integer> javas = report.javas();
    if (!javas.isEmpty() && javas.getFirst() < RECENT_JAVA) {
      lines.add(new Line(texts.get("test.java", String.valueOf(javas.getFirst())), false));
    }
  }

  private void addFile(ConnectionReport report, List<Line> lines) {
    if (report.path().isEmpty() || report.answers().isEmpty()) {
      return;
    }
    int asked = report.answers().size();
    lines.add(
        report.blind() == 0
            ? new Line(texts.get("test.file.seen", report.path()), false)
            : new Line(texts.get("test.file.unseen", report.blind(), asked, report.path()), true));
  }

  /** On something else than a test that went wrong. */
  String sentence(ClusterException problem, int port) {
    return problem.problem() == ClusterProblem.PORT_IN_USE
        ? texts.get("problem.PORT_IN_USE", String.valueOf(port))
        : sentence(problem.reason());
  }

  /** A phrase as a sentence, in the user's language. */
  static String sentence(String phrase) {
    String words = Phrases.of(phrase);
    String first = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return first.endsWith(".") || first.endsWith("?") ? first : first + ".";
  }
}
