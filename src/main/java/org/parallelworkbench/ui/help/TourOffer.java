package org.parallelworkbench.ui.help;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.common.Texts;

/** A quiet line that offers the tour to a newcomer, until it is taken or declined. */
public final class TourOffer {

  private final HBox root;

  /**
   * @param take starts the tour
   */
  public TourOffer(Runnable take) {
    Texts texts = new Texts(TourOffer.class);
    Label question = new Label(texts.get("offer.question"), Icons.of(Feather.COMPASS));
    Hyperlink link = new Hyperlink(texts.get("offer.take"));
    link.setId("takeTour");
    link.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button decline = new Button(null, Icons.of(Feather.X));
    decline.setId("declineTour");
    decline.setAccessibleText(texts.get("offer.decline"));
    decline.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    root = new HBox(8, question, link, space, decline);
    root.setId("tourOffer");
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("tour-offer");
    root.managedProperty().bind(root.visibleProperty());
    link.setOnAction(
        event -> {
          withdraw();
          take.run();
        });
    decline.setOnAction(event -> withdraw());
  }

  /** The line. */
  public Node root() {
    return root;
  }

  /** Offers nothing more. */
  public void withdraw() {
    root.setVisible(false);
  }
}
