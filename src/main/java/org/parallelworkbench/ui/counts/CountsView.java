package org.parallelworkbench.ui.counts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.PopOver;
import org.parallelworkbench.ui.common.ChartMenu;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.Corner;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.help.HelpButton;
import org.parallelworkbench.ui.help.HelpTopic;

/** A chart of what was counted, in all files that are shown and in the one selected. */
public final class CountsView {

  /** More bars would be too thin to be told apart. */
  private static final int MOST_BARS = 40;

  private static final double BAR_ROOM = 26;
  private static final double AXIS_ROOM = 60;

  private final Texts texts = new Texts(CountsView.class);
  private final CountsChart chart = new CountsChart();
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final Parent root;
  private final ChartMenu menu;
  private ColumnSums sums = ColumnSums.NONE;

  @FXML private Node empty;
  @FXML private Node content;
  @FXML private StackPane figurePane;
  @FXML private Node figure;
  @FXML private Label caption;
  @FXML private Label totalLegend;
  @FXML private Label fileLegend;
  @FXML private StackPane chartPane;
  @FXML private Label more;

  /**
   * A view that says how to fill it.
   *
   * @param tasks where files are written
   */
  public CountsView(TaskRunner tasks, Choosers choosers, Notices notices) {
    root = Fxml.load(this);
    chart.setAccessibleText(texts.get("chart.accessible"));
    figure.setAccessibleText(texts.get("chart.accessible"));
    chartPane.getChildren().add(chart);
    menu = ChartMenu.ofNode("counts", figure, choosers, tasks, notices);
    addButtons();
    HelpTopic.COUNTS.mark(root);
    fileLegend.managedProperty().bind(fileLegend.visibleProperty());
    more.managedProperty().bind(more.visibleProperty());
    active.subscribe(this::draw);
    draw();
  }

  /** Beside the figure, so that the buttons are not taken away with it. */
  private void addButtons() {
    Button help =
        HelpButton.of(
            HelpTopic.COUNTS,
            "countsHelp",
            texts.get("help.name"),
            texts.get("help.text"),
            PopOver.ArrowLocation.TOP_RIGHT);
    Corner.add(figurePane, help, menu.root());
  }

  /** The view's root node. */
  public Parent root() {
    return root;
  }

  /** What takes the chart away. */
  public ChartMenu menu() {
    return menu;
  }

  /** Whether it is looked at; otherwise it draws nothing. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** Shows these sums in place of all others. */
  public void show(ColumnSums newSums) {
    if (!newSums.equals(sums)) {
      sums = newSums;
      draw();
    }
  }

  private void draw() {
    boolean any = !sums.bars().isEmpty();
    empty.setVisible(!any);
    content.setVisible(any);
    if (!active.get() || !any) {
      return;
    }
    int bars = Math.min(MOST_BARS, sums.bars().size());
    ColumnSums shown = new ColumnSums(sums.caption(), sums.file(), sums.bars().subList(0, bars));
    caption.setText(sums.caption());
    totalLegend.setText(texts.get("legend.total"));
    fileLegend.setVisible(sums.file().isPresent());
    sums.file().ifPresent(fileLegend::setText);
    more.setVisible(bars < sums.bars().size());
    more.setText(texts.get("more", bars, sums.bars().size()));
    chart.setMinHeight(AXIS_ROOM + bars * BAR_ROOM);
    chart.show(shown);
  }
}
