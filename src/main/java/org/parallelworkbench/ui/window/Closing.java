package org.parallelworkbench.ui.window;

import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.parallelworkbench.ui.cluster.ClusterCommands;
import org.parallelworkbench.ui.run.Phase;
import org.parallelworkbench.ui.run.RunSession;

/** Closes the window, once the user has parted with what that would end or lose. */
final class Closing {

  private final Stage stage;
  private final RunSession session;
  private final WorkbenchCommands workbench;
  private final ClusterCommands clusters;
  private final Remembered remembered;
  private final Dialogs dialogs;

  Closing(
      Stage stage,
      RunSession session,
      WorkbenchCommands workbench,
      ClusterCommands clusters,
      Remembered remembered,
      Dialogs dialogs) {
    this.stage = stage;
    this.session = session;
    this.workbench = workbench;
    this.clusters = clusters;
    this.remembered = remembered;
    this.dialogs = dialogs;
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
            dialogs.askToStop(this::stopAndClose);
          }
        });
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
      dialogs.askToCloseAnyway(problem.get(), this::close, stage::close);
    } else {
      stage.close();
    }
  }
}
