package org.parallelworkbench.ui.history;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.KeyActions;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.help.HelpButton;
import org.parallelworkbench.ui.help.HelpEvent;
import org.parallelworkbench.ui.help.HelpTopic;

/** A window of its own that compares runs, so that there is room for it. Escape closes it. */
final class CompareWindow {

  private final Texts texts = new Texts(CompareWindow.class);
  private final Stage stage = new Stage();

  /**
   * @param entries what to compare, with two runs or more
   */
  CompareWindow(
      Window owner,
      List<StoredExperiment> entries,
      HistoryAccess access,
      EntryWords words,
      HistoryActions actions) {
    TabPane views = new TabPane();
    views.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    List<RunChoice> choices = RunChoice.of(entries, words);
    if (choices.size() > 1) {
      views
          .getTabs()
          .add(
              new Tab(
                  texts.get("compare.results"),
                  new ResultsDiffView(choices, access, actions).root()));
    }
    views.getTabs().add(new Tab(texts.get("compare.times"), new TimesView(entries, words).root()));
    Button help =
        HelpButton.of(
            HelpTopic.HISTORY_COMPARISON,
            "historyCompareHelp",
            texts.get("compare.help.name"),
            texts.get("compare.help.text"),
            PopOver.ArrowLocation.TOP_RIGHT);
    StackPane.setAlignment(help, Pos.TOP_RIGHT);
    Scene scene = new Scene(new StackPane(views, help), 980, 620);
    scene.getStylesheets().add(Fxml.class.getResource("workbench.css").toExternalForm());
    scene.getStylesheets().add(CompareWindow.class.getResource("history.css").toExternalForm());
    scene.addEventHandler(KeyEvent.KEY_PRESSED, new KeyActions().on(Shortcuts.CLOSE, stage::close));
    scene.addEventHandler(
        HelpEvent.READ_MORE,
        event -> Event.fireEvent(owner.getScene(), new HelpEvent(event.topic())));
    stage.initOwner(owner);
    stage.setTitle(texts.get("compare.title"));
    stage.setScene(scene);
  }

  void show() {
    stage.show();
  }
}
