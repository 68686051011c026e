package org.parallelworkbench.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.help.HelpButton;
import org.parallelworkbench.ui.help.HelpTopic;

/** The line at the foot of the window: how far everything is. Used on the FX thread only. */
public final class StatusView {

  /** Text that changes at every frame cannot be read. */
  private static final long TEXT_GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private static final double NANOS_PER_SECOND = 1e9;

  /** Too little has happened before this to say how long the rest will take. */
  private static final double LEAST_FRACTION_FOR_ESTIMATE = 0.02;

  private static final double LEAST_SECONDS_FOR_ESTIMATE = 0.5;

  private final LongSupplier clock;
  private final Texts texts = new Texts(StatusView.class);
  private final ProgressBar bar = new ProgressBar(0);
  private final Label configuration = new Label();
  private final Label words = new Label();
  private final ToggleButton failures = new ToggleButton();
  private final Button again = new Button();
  private final HBox root;

  private long started;
  private long lastText;

  /** A status line with nothing to say yet. */
  public StatusView() {
    this(System::nanoTime);
  }

  /**
   * @param clock gives the time as {@link System#nanoTime()} does
   */
  StatusView(LongSupplier clock) {
    this.clock = clock;
    bar.setId("overallProgress");
    bar.setPrefWidth(160);
    bar.setMinWidth(80);
    bar.setAccessibleText(texts.get("status.progress"));
    configuration.getStyleClass().add("status-configuration");
    configuration.setMinWidth(Region.USE_PREF_SIZE);
    words.setId("statusText");
    words.getStyleClass().add("status-text");
    failures.setId("failuresButton");
    failures.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
    failures.getStyleClass().add("failures");
    failures.setTooltip(new Tooltip(texts.get("status.failed.tip")));
    failures.setMinWidth(Region.USE_PREF_SIZE);
    showFailures(0);
    again.setId("againButton");
    again.setText(texts.get("status.again"));
    again.setGraphic(Icons.of(Feather.ROTATE_CW));
    again.setTooltip(new Tooltip(texts.get("status.again.tip")));
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.managedProperty().bind(again.visibleProperty());
    again.setVisible(false);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button help =
        HelpButton.of(
            HelpTopic.PROGRESS,
            "progressHelp",
            texts.get("help.name"),
            texts.get("help.text"),
            PopOver.ArrowLocation.BOTTOM_RIGHT);
    root = new HBox(10, bar, configuration, words, space, again, failures, help);
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("status");
  }

  /** The root node. */
  public Parent root() {
    return root;
  }

  /** What it says: which run it is, and how far that is or how it ended. */
  public String text() {
    return (configuration.getText() + " " + words.getText()).strip();
  }

  /** Whether the user wants to see failed files only. */
  public BooleanProperty onlyFailedProperty() {
    return failures.selectedProperty();
  }

  /**
   * Offers to run failed files again.
   *
   * @param offered whether there are any
   * @param action what the button does
   */
  public void offerAgain(ObservableValue<Boolean> offered, Runnable action) {
    again.visibleProperty().bind(offered);
    again.setOnAction(event -> action.run());
  }

  /** Before a run: how many files there are. */
  public void showReady(int files) {
    configuration.setText("");
    words.setText(files == 0 ? texts.get("status.empty") : texts.get("status.ready", files));
    bar.setProgress(0);
    showFailures(0);
  }

  /** A run begins. */
  public void begin(String label) {
    started = clock.getAsLong();
    lastText = started - TEXT_GAP_NANOS;
    configuration.setText(label);
    bar.setAccessibleText(label);
    showFailures(0);
  }

  /** A run is going on. */
  public void show(RunMonitor monitor) {
    bar.setProgress(monitor.fraction());
    long now = clock.getAsLong();
    if (now - lastText < TEXT_GAP_NANOS) {
      return;
    }
    lastText = now;
    double elapsed = (now - started) / NANOS_PER_SECOND;
    StringBuilder text = files(monitor);
    if (monitor.workers() != monitor.request().workers()) {
      append(text, texts.get("status.workers", monitor.workers()));
    }
    append(text, rate(monitor.bytes(), elapsed));
    append(text, texts.get("status.elapsed", Formats.wholeSeconds((long) elapsed)));
    double rest = monitor.fractionOfRest();
    if (rest >= LEAST_FRACTION_FOR_ESTIMATE && elapsed >= LEAST_SECONDS_FOR_ESTIMATE) {
      long left = (long) Math.ceil(elapsed / rest - elapsed);
      append(text, texts.get("status.left", Formats.wholeSeconds(left)));
    }
    append(text, Phrases.of(monitor.notice()));
    words.setText(text.toString());
    showFailures(monitor.failed());
  }

  /** A run has ended. */
  public void end(RunMonitor monitor, RunReport report) {
    double elapsed = report.makespanNanos() / NANOS_PER_SECOND;
    bar.setProgress(monitor.fraction());
    boolean someAgain = monitor.total() < report.results().size();
    if (someAgain) {
      configuration.setText(""); // what follows says it
    }
    StringBuilder text = someAgain ? filesAgain(monitor, report) : files(monitor);
    append(text, rate(report.bytes(), elapsed));
    append(text, ending(report, Formats.seconds(elapsed)));
    if (report.pieced()) {
      append(text, texts.get("status.pieced"));
    } else if (report.retried()) {
      append(text, texts.get("status.retried", Formats.count(retried(report))));
    }
    if (report.resized()) {
      append(text, texts.get("status.resized", report.staffing().words()));
    }
    if (report.resumed()) {
      append(text, texts.get("status.resumed", Formats.count(report.carried())));
    }
    append(text, Phrases.of(monitor.notice()));
    words.setText(text.toString());
    showFailures((int) report.count(FileStatus.FAILED));
  }

  private String ending(RunReport report, String time) {
    if (!report.stopped().isEmpty()) {
      return texts.get("status.stopped", Phrases.of(report.stopped()), time);
    }
    return texts.get(report.cancelled() ? "status.cancelled" : "status.done", time);
  }

  private static long retried(RunReport report) {
    return report.results().stream().filter(result -> !result.earlier().isEmpty()).count();
  }

  private StringBuilder files(RunMonitor monitor) {
    return new StringBuilder(
        texts.get(
            "status.files",
            Formats.count(monitor.done() + (long) monitor.failed()),
            Formats.count(monitor.total())));
  }

  /** What became of the files that were run again, and of all with them. */
  private StringBuilder filesAgain(RunMonitor monitor, RunReport report) {
    List<String> counts = new ArrayList<>();
    counts.add(texts.get("status.succeeded", Formats.count(report.count(FileStatus.DONE))));
    long failed = report.count(FileStatus.FAILED);
    if (failed > 0) {
      counts.add(texts.get("status.failed", Formats.count(failed)));
    }
    long unfinished = report.count(FileStatus.CANCELLED);
    if (unfinished > 0) {
      counts.add(texts.get("status.unfinished", Formats.count(unfinished)));
    }
    return new StringBuilder(
        texts.get(
            "status.again.files",
            Formats.count(monitor.done() + (long) monitor.failed()),
            Formats.count(monitor.total()),
            Formats.count(report.results().size()),
            String.join(", ", counts)));
  }

  private String rate(long bytes, double seconds) {
    return bytes == 0 || seconds <= 0
        ? ""
        : texts.get("status.rate", Formats.bytes(bytes / seconds));
  }

  private static void append(StringBuilder text, String part) {
    if (!part.isEmpty()) {
      text.append(" · ").append(part);
    }
  }

  private void showFailures(int count) {
    failures.setVisible(count > 0);
    failures.setText(texts.get("status.failed", Formats.count(count)));
    if (count == 0) {
      failures.setSelected(false);
    }
  }
}
