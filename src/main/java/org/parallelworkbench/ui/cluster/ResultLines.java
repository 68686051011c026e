package org.parallelworkbench.ui.cluster;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.ui.common.Icons;

/** Shows sentences on a test below one another, each with a mark that says whether it is good. */
final class ResultLines {

  private ResultLines() {}

  static List<Node> of(List<ReportWords.Line> lines) {
    return lines.stream()
        .map(
            it ->
                line(
                    it.sentence(),
                    it.serious() ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE,
                    it.serious() ? "result-bad" : "result-good"))
        .toList();
  }

  /** Says that the test is going on. */
  static Node busy(String sentence) {
    return line(sentence, Feather.CLOCK, "result-busy");
  }

  private static Node line(String sentence, Feather icon, String style) {
    Label label = new Label(sentence, Icons.of(icon));
    label.getStyleClass().addAll("result", style);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }
}
