package org.parallelworkbench.ui.run;

import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Texts;

/**
 * Tells something in the window and in a corner of the screen, above other programs. Used on the FX
 * thread only.
 */
public final class SystemNews {

  private static final Duration LASTING = Duration.seconds(15);

  private final Texts texts = new Texts(SystemNews.class);
  private final Stage stage;
  private final Notices notices;

  /**
   * @param stage the window that comes to the front when the news is clicked
   */
  public SystemNews(Stage stage, Notices notices) {
    this.stage = stage;
    this.notices = notices;
  }

  /** Tells it; it goes away by itself, in both places. */
  public void tell(String sentence) {
    notices.info(sentence);
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
