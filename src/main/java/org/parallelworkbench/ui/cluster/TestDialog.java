package org.parallelworkbench.ui.cluster;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.parallelworkbench.ui.common.Texts;

/** Says what a test of the connection has found. Used on the FX thread only. */
final class TestDialog {

  private static final double GAP = 8;
  private static final double WIDTH = 520;

  private final Dialog<ButtonType> dialog = new Dialog<>();

  TestDialog(Stage owner, List<ReportWords.Line> lines, Runnable again, Runnable configure) {
    Texts texts = new Texts(TestDialog.class);
    ButtonType close = new ButtonType(texts.get("setup.close"), ButtonBar.ButtonData.OK_DONE);
    ButtonType repeat = new ButtonType(texts.get("test.again"), ButtonBar.ButtonData.LEFT);
    ButtonType settings = new ButtonType(texts.get("offer.settings"), ButtonBar.ButtonData.LEFT);
    VBox content = new VBox(GAP, ResultLines.of(lines).toArray(Node[]::new));
    content.setId("testResults");
    content.setPrefWidth(WIDTH);
    content.getStyleClass().add("cluster-results");
    boolean good = lines.stream().noneMatch(ReportWords.Line::serious);
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("test.title"));
    dialog.setHeaderText(texts.get(good ? "test.header.good" : "test.header.bad"));
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().setAll(settings, repeat, close);
    dialog
        .resultProperty()
        .subscribe(
            answer -> {
              if (answer == repeat) {
                again.run();
              } else if (answer == settings) {
                configure.run();
              }
            });
  }

  /** Shows it, without holding up what runs. */
  void show() {
    dialog.show();
  }
}
