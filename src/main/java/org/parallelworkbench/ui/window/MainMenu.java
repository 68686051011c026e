package org.parallelworkbench.ui.window;

import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import org.parallelworkbench.ui.commands.Commands;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.export.SessionExports;
import org.parallelworkbench.ui.files.FilesView;
import org.parallelworkbench.ui.help.Help;
import org.parallelworkbench.ui.run.ExperimentPanel;
import org.parallelworkbench.ui.run.RunPanel;
import org.parallelworkbench.ui.workbench.WorkbenchCommands;

/** The window's menus, and what their items do. Used on the FX thread only. */
final class MainMenu {

  /** What can be done with rows comes after undo and redo. */
  private static final int ROWS_IN_EDIT_MENU = 3;

  private final MenuBar root;
  private final Commands commands;

  @FXML private Menu fileMenu;
  @FXML private Menu recentMenu;
  @FXML private Menu chartMenu;
  @FXML private Menu editMenu;
  @FXML private Menu zoomMenu;
  @FXML private Menu languageMenu;
  @FXML private Menu appearanceMenu;
  @FXML private Menu clusterMenu;
  @FXML private Menu pastMenu;

  /** Menus whose items do nothing yet. */
  MainMenu() {
    root = (MenuBar) Fxml.load(this);
    commands = new Commands(root);
  }

  /** The bar with the menus. */
  Parent root() {
    return root;
  }

  /** Everything that the menus offer. */
  Commands commands() {
    return commands;
  }

  /** The menu <i>File</i>. */
  Menu file() {
    return fileMenu;
  }

  /** The menu of workbench files used last, in the menu <i>File</i>. */
  Menu recent() {
    return recentMenu;
  }

  /** The menu of languages, in the menu <i>View</i>. */
  Menu languages() {
    return languageMenu;
  }

  /** The menu of what users change most about the looks, in the menu <i>View</i>. */
  Menu appearance() {
    return appearanceMenu;
  }

  /** The menu <i>Cluster</i>. */
  Menu cluster() {
    return clusterMenu;
  }

  /** The menu <i>History</i>. */
  Menu past() {
    return pastMenu;
  }

  /** Connects what is done with workbench files. */
  void connect(WorkbenchCommands workbench) {
    on("newItem", workbench::begin);
    on("openItem", workbench::choose);
    on("saveItem", workbench::save);
    on("saveAsItem", workbench::saveAs);
  }

  /** Connects what is done with the list of files. */
  void connect(FilesView files, Examples examples) {
    on("addFilesItem", files::chooseFiles);
    on("addFolderItem", files::chooseFolder);
    toggle("followLinksItem", files.followsLinksProperty());
    on("samplesItem", examples::loadSamples);
    on("demoItem", examples::loadDemo);
    on("undoItem", files::undo);
    on("redoItem", files::redo);
    editMenu.getItems().addAll(ROWS_IN_EDIT_MENU, files.menuItems());
    on("clearItem", files::clear);
    on("filterItem", files::focusFilter);
    toggle("onlyFailedItem", files.onlyFailedProperty());
    on("byStateItem", files::chooseState);
    toggle("byFolderItem", files.groupedProperty());
  }

  /** Connects what is exported. */
  void connect(SessionExports exports) {
    on("exportResultsItem", exports::results);
    on("exportTimingsItem", exports::timings);
    on("exportExperimentItem", exports::experiment);
    on("exportTraceItem", exports::trace);
    on("exportDetailsItem", exports::details);
  }

  /** Connects what starts and stops runs, and what they are to be like. */
  void connect(RunCommands runs, RunPanel panel, ExperimentPanel experiments, ViewTabs views) {
    on("runItem", runs::run);
    on("againItem", runs::runFailedAgain);
    on("cancelItem", runs::cancel);
    on("compareItem", runs::compare);
    on("countsItem", panel::showCounts);
    on(
        "experimentItem",
        () -> {
          views.showScaling();
          experiments.start();
        });
    toggle("pauseItem", experiments.pausedProperty());
    on("useWorkersItem", views::useRecommendedWorkers);
    on("failureItem", panel::showFailurePolicy);
  }

  /** Connects what is seen of runs. */
  void connect(ViewTabs views, Notices notices) {
    on("comparisonItem", views::showComparison);
    on("scalingItem", views::showScaling);
    on("timelineItem", views::showTimeline);
    on("detailsItem", views::showDetails);
    on("showCountsItem", views::showCounts);
    views.fill(chartMenu, zoomMenu, notices);
  }

  /** Connects what is seen of earlier runs. */
  void connect(PastRuns past) {
    on("showHistoryItem", past::show);
    on("searchHistoryItem", past::search);
  }

  /** Connects what explains the program. */
  void connect(Help help) {
    on("guideItem", help::showGuide);
    on("tourItem", help::takeTour);
  }

  /**
   * Has an item do something.
   *
   * @throws IllegalArgumentException if there is no item of this id
   */
  void on(String id, Runnable action) {
    commands.item(id).setOnAction(event -> action.run());
  }

  /**
   * Has a mark stand before an item for as long as something holds, and the item change it.
   *
   * @throws IllegalArgumentException if there is no item of this id
   */
  void toggle(String id, Property<Boolean> holds) {
    ((CheckMenuItem) commands.item(id)).selectedProperty().bindBidirectional(holds);
  }
}
