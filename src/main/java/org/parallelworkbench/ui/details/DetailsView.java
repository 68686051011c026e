package org.parallelworkbench.ui.details;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.BreakdownSummary;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/**
 * The most frequent terms of a run, in all of its files or in those selected. Used on the FX thread
 * only; it adds up in another, and only while it is looked at.
 */
public final class DetailsView {

  private static final double ROW_HEIGHT = 26;

  private final Texts texts = new Texts(DetailsView.class);
  private final TaskRunner tasks;
  private final Supplier<Set<Integer>> selection;
  private final Parent root;
  private final BooleanProperty active = new SimpleBooleanProperty();
  private @Nullable RunReport report;
  private boolean outdated;

  /** Answers to earlier questions come too late to be shown. */
  private int asked;

  @FXML private Node empty;
  @FXML private Node content;
  @FXML private RadioButton allButton;
  @FXML private RadioButton selectedButton;
  @FXML private Button exportButton;
  @FXML private Label sentence;
  @FXML private TableView<TermRow> table;
  @FXML private TableColumn<TermRow, String> rankColumn;
  @FXML private TableColumn<TermRow, String> termColumn;
  @FXML private TableColumn<TermRow, String> countColumn;
  @FXML private TableColumn<TermRow, String> shareColumn;

  /**
   * A view that says how to fill it.
   *
   * @param tasks where breakdowns are added up
   * @param selection the places, in the run, of the files that are selected now
   * @param export saves what there is
   */
  public DetailsView(TaskRunner tasks, Supplier<Set<Integer>> selection, Runnable export) {
    this.tasks = tasks;
    this.selection = selection;
    root = Fxml.load(this);
    table.setFixedCellSize(ROW_HEIGHT);
    table.getStyleClass().add(Styles.DENSE);
    table.setPlaceholder(new Label());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column(rankColumn, TermRow::rank, "number");
    column(termColumn, TermRow::term, "word");
    column(countColumn, TermRow::count, "number");
    column(shareColumn, TermRow::share, "number");
    exportButton.setTooltip(new Tooltip(texts.get("export.tip")));
    exportButton.setOnAction(event -> export.run());
    selectedButton.selectedProperty().subscribe((before, after) -> refresh());
    active.subscribe(this::refreshIfOutdated);
    show(null);
  }

  private static void column(
      TableColumn<TermRow, String> column, Function<TermRow, String> text, String style) {
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.getStyleClass().add(style);
  }

  /** The view's root node. */
  public Parent root() {
    return root;
  }

  /** Whether anybody looks at it. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** Shows this run in place of the one before, or how to fill the view if it has no terms. */
  public void show(@Nullable RunReport newReport) {
    boolean brokenDown =
        newReport != null && newReport.request().work().evaluator().breakdown().isPresent();
    report = brokenDown ? newReport : null;
    empty.setVisible(!brokenDown);
    content.setVisible(brokenDown);
    table.getItems().clear();
    refresh();
  }

  /** Looks anew at which files are selected. */
  public void selectionChanged() {
    if (selectedButton.isSelected()) {
      refresh();
    }
  }

  private void refresh() {
    outdated = true;
    refreshIfOutdated();
  }

  private void refreshIfOutdated() {
    RunReport shown = report;
    if (!outdated || !active.get() || shown == null) {
      return;
    }
    outdated = false;
    int question = ++asked;
    Set<Integer> places = selectedButton.isSelected() ? selection.get() : Set.of();
    if (selectedButton.isSelected() && places.isEmpty()) {
      table.getItems().clear();
      sentence.setText(texts.get("select"));
      return;
    }
    sentence.setText(texts.get("working"));
    SummaryTask task =
        new SummaryTask(shown, allButton.isSelected() ? place -> true : places::contains);
    task.setOnSucceeded(
        event -> task.getValue().filter(summary -> question == asked).ifPresent(this::fill));
    tasks.start(task);
  }

  private void fill(BreakdownSummary summary) {
    termColumn.setText(Phrases.of(summary.format().term()));
    List<TermRow> rows = TermRow.of(summary);
    table.getItems().setAll(rows);
    sentence.setText(
        texts.get(
            summary.exact() ? "sentence" : "sentence.inexact",
            summary.total(),
            Phrases.of(summary.format().column()),
            summary.files(),
            summary.terms(),
            summary.slack()));
  }
}
