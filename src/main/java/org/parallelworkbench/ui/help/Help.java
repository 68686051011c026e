package org.parallelworkbench.ui.help;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.parallelworkbench.files.UserFolders;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.TaskRunner;

/** The user guide and the tour. Used on the FX thread only. */
public final class Help {

  private final Stage stage;
  private final Pane top;
  private final GuideViewer guide;
  private final Tour tour;
  private final TourOffer offer = new TourOffer(this::takeTour);
  private final BooleanProperty tourOffered = new SimpleBooleanProperty();

  /**
   * @param stage with its scene
   * @param top where the tour is offered
   */
  public Help(Stage stage, Pane top, TaskRunner tasks, Notices notices) {
    this.stage = stage;
    this.top = top;
    guide =
        new GuideViewer(UserFolders.guide(), UserFolders.cache().resolve("guide"), tasks, notices);
    tour = new Tour(stage.getScene());
    stage.getScene().addEventHandler(HelpEvent.READ_MORE, event -> guide.show(event.topic()));
  }

  /** Whether the tour was offered; if not, it will be when the window opens. */
  public BooleanProperty tourOfferedProperty() {
    return tourOffered;
  }

  /** Offers the tour, the first time. */
  public void welcome() {
    if (!tourOffered.get()) {
      tourOffered.set(true);
      top.getChildren().add(offer.root());
    }
  }

  /** Sets what shows the guide. */
  public void openWith(DocumentOpener documents) {
    guide.openWith(documents);
  }

  /** Shows what the guide says about the part of the window that has the focus. */
  public void showGuide() {
    HelpTopic.of(stage.getScene().getFocusOwner()).ifPresentOrElse(guide::show, guide::showIndex);
  }

  /** Starts the tour. */
  public void takeTour() {
    offer.withdraw();
    tour.start();
  }
}
