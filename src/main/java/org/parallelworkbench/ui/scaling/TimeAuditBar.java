package org.parallelworkbench.ui.scaling;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.parallelworkbench.analysis.ScalingStudy;
import org.parallelworkbench.analysis.TimeAudit;
import org.parallelworkbench.analysis.TimePart;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;

/** One bar for all workers' time of a run, split into what it was spent on. */
final class TimeAuditBar extends VBox {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Texts texts = new Texts(ScalingView.class);
  private final Label title = new Label();
  private final GridPane bar = new GridPane();
  private final FlowPane key = new FlowPane();

  TimeAuditBar() {
    setId("timeAudit");
    getStyleClass().add("time-audit");
    title.getStyleClass().add("heading");
    bar.getStyleClass().add("parts");
    key.getStyleClass().add("key");
    getChildren().addAll(title, bar, key);
  }

  /** Shows where this run's time went in place of another's. */
  void show(ScalingStudy.AuditedRun run) {
    title.setText(texts.get("audit.title", run.workers()));
    bar.getColumnConstraints().clear();
    bar.getChildren().clear();
    key.getChildren().clear();
    run.times().permille().forEach((part, permille) -> add(part, permille, run.times()));
  }

  private void add(TimePart part, int permille, TimeAudit times) {
    double seconds = times.nanos().getOrDefault(part, 0L) / NANOS_PER_SECOND;
    double all = times.totalNanos() / NANOS_PER_SECOND;
    String share = texts.get("audit.part", Phrases.of(part.title()), Formats.permille(permille));
    String words =
        texts.get("audit.part.tip", share, Formats.seconds(seconds), Formats.seconds(all));

    Region piece = new Region();
    piece.getStyleClass().addAll("part", styleClass(part));
    piece.setAccessibleText(words);
    Tooltip.install(piece, new Tooltip(words));
    ColumnConstraints width = new ColumnConstraints();
    width.setPercentWidth(permille / 10.0);
    bar.getColumnConstraints().add(width);
    bar.addRow(0, piece);

    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", styleClass(part));
    Label label = new Label(share, swatch);
    label.setTooltip(new Tooltip(words));
    key.getChildren().add(label);
  }

  private static String styleClass(TimePart part) {
    return "part-" + part.name().toLowerCase(Locale.ROOT);
  }
}
