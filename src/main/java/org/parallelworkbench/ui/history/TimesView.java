package org.parallelworkbench.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.analysis.Interval;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.history.TimeComparison;
import org.parallelworkbench.history.TimeComparison.Line;
import org.parallelworkbench.history.TimeGroup;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;

/** How selected runs did in time, and whether that means anything. Used on the FX thread only. */
final class TimesView {

  private final Texts texts = new Texts(TimesView.class);
  private final EntryWords words;
  private final Parent root;
  private final List<TimeGroup> groups;

  @FXML private Node reference;
  @FXML private ComboBox<String> referenceBox;
  @FXML private VBox remarks;
  @FXML private TableView<Line> table;

  TimesView(List<StoredExperiment> entries, EntryWords words) {
    this.words = words;
    groups = TimeGroup.of(entries);
    root = Fxml.load(this);
    column("times.runs", 230, Line::label, false);
    column("times.count", 60, line -> Formats.count(line.group().runs().size()), true);
    column("times.mean", 130, line -> mean(line.group().seconds()), true);
    column("times.rate", 110, line -> rate(line.group()), true);
    column("times.speedup", 120, this::speedup, true);
    TableColumn<Line, String> verdict = column("times.verdict", 300, this::verdict, false);
    verdict.setCellFactory(column -> new WrappingCell());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    referenceBox.getItems().setAll(groups.stream().map(words::group).toList());
    referenceBox.getSelectionModel().selectFirst();
    referenceBox.getSelectionModel().selectedIndexProperty().subscribe(index -> show());
    reference.setVisible(groups.size() > 1);
    remarkOnWhatIsLeftOut(entries);
  }

  Parent root() {
    return root;
  }

  private void show() {
    int place = referenceBox.getSelectionModel().getSelectedIndex();
    if (place < 0) {
      return;
    }
    TimeComparison comparison = TimeComparison.of(groups, place, words::group);
    table.getItems().setAll(comparison.lines());
    if (remarks.getChildren().isEmpty()) {
      comparison.remarks().stream().map(Phrases::of).forEach(this::remark);
    }
  }

  private void remarkOnWhatIsLeftOut(List<StoredExperiment> entries) {
    long left =
        entries.stream()
            .flatMap(entry -> entry.runs().stream())
            .filter(run -> run.resumed() || run.resumable())
            .count();
    if (groups.isEmpty()) {
      remark(texts.get("times.none"));
    } else if (left > 0) {
      remark(texts.get("times.left", left));
    }
    if (groups.size() == 1) {
      remark(texts.get("times.one"));
    }
  }

  private void remark(String sentence) {
    Label label = new Label(sentence, Icons.of(Feather.ALERT_TRIANGLE));
    label.setWrapText(true);
    label.getStyleClass().add("remark");
    remarks.getChildren().add(label);
  }

  private String mean(Sample seconds) {
    return plusMinus("times.interval", seconds.mean(), seconds.meanInterval(), Formats::seconds);
  }

  private String speedup(Line line) {
    return line.isReference()
        ? Formats.factor(1)
        : plusMinus(
            "times.factor", line.speedup().value(), line.speedup().interval(), Formats::factor);
  }

  private String plusMinus(
      String key, double value, Optional<Interval> interval, Function<Double, String> format) {
    String text = format.apply(value);
    return interval
        .map(range -> texts.get(key, text, format.apply((range.high() - range.low()) / 2)))
        .orElse(text);
  }

  private String rate(TimeGroup group) {
    double mean = group.seconds().mean();
    return group.bytes() > 0
        ? Formats.bytes(group.bytes() / mean) + "/s"
        : texts.get("times.second", Formats.number(group.files() / mean, 1));
  }

  private String verdict(Line line) {
    return line.isReference() ? texts.get("times.baseline") : Phrases.of(line.verdict());
  }

  private TableColumn<Line, String> column(
      String key, double width, Function<Line, String> text, boolean numeric) {
    TableColumn<Line, String> column = new TableColumn<>(texts.get(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    if (numeric) {
      column.getStyleClass().add("numeric");
    }
    table.getColumns().add(column);
    return column;
  }

  /** A sentence, on as many lines as it needs. */
  private static final class WrappingCell extends TableCell<Line, String> {

    private final Text text = new Text();

    WrappingCell() {
      getStyleClass().add("wrapping-cell");
      text.getStyleClass().add("sentence");
      text.wrappingWidthProperty().bind(widthProperty().subtract(20));
    }

    @Override
    protected void updateItem(@Nullable String sentence, boolean empty) {
      super.updateItem(sentence, empty);
      text.setText(sentence);
      setGraphic(empty ? null : text);
      setAccessibleText(sentence);
    }
  }
}
