package org.parallelworkbench.ui.window;

import java.util.Optional;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.parallelworkbench.ui.cluster.ClusterCommands;
import org.parallelworkbench.ui.common.Question;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.run.Phase;
import org.parallelworkbench.ui.run.RunSession;
import org.parallelworkbench.ui.settings.Remembered;
import org.parallelworkbench.ui.workbench.WorkbenchCommands;

/** Closes the window, once the user has parted with what that would end or lose. */
final class Closing {

  private final Texts texts = new Texts(Closing.class);
  private final Stage stage;
  private final RunSession session;
  private final WorkbenchCommands workbench;
  private final ClusterCommands clusters;
  private final Remembered remembered;

  Closing(
      Stage stage,
      RunSession session,
      WorkbenchCommands workbench,
      ClusterCommands clusters,
      Remembered remembered) {
    this.stage = stage;
    this.session = session;
    this.workbench = workbench;
    this.clusters = clusters;
    this.remembered = remembered;
    stage.setOnCloseRequest(this::requested);
  }

  /** Does what the window's own close button does. */
  void request() {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private void requested(WindowEvent event) {
    event.consume();
    workbench.leave(
        () -> {
          if (session.phaseProperty().get() == Phase.IDLE) {
            clusters.leave(this::close);
          } else {
            askToStop();
          }
        });
  }

  private void askToStop() {
    new Question(stage, texts.get("close.question"), texts.get("close.explanation"))
        .answer(texts.get("close.stop"), ButtonData.OK_DONE, this::stopAndClose)
        .answer(texts.get("close.stay"), ButtonData.CANCEL_CLOSE, () -> {})
        .show();
  }

  private void stopAndClose() {
    session.cancel();
    session
        .phaseProperty()
        .subscribe(
            phase -> {
              if (phase == Phase.IDLE) {
                clusters.leave(this::close);
              }
            });
  }

  private void close() {
    Optional<String> problem = remembered.save();
    if (problem.isPresent()) {
      new Question(stage, texts.get("remember.question"), problem.get())
          .answer(texts.get("remember.again"), ButtonData.YES, this::close)
          .answer(texts.get("remember.close"), ButtonData.NO, stage::close)
          .orCancel()
          .show();
    } else {
      stage.close();
    }
  }
}
