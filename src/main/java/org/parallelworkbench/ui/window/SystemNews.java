package org.parallelworkbench.ui.window;

import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.parallelworkbench.ui.common.Texts;

/** Tells something in a corner of the screen, above other programs. Used on the FX thread only. */
final class SystemNews {

  private static final Duration LASTING = Duration.seconds(15);

  private final Texts texts = new Texts(SystemNews.class);
  private final Stage stage;

  /**
   * @param stage the window that comes to the front when the news is clicked
   */
  SystemNews(Stage stage) {
    this.stage = stage;
  }

  /** Tells it; it goes away by itself. */
  void tell(String sentence) {
    Notifications.create()
        .title(texts.get("end.title"))
        .text(sentence)
        .hideAfter(LASTING)
        .onAction(event -> comeBack())
        .showInformation();
  }

  private void comeBack() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }
}
