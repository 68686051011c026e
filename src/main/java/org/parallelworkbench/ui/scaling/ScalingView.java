package org.parallelworkbench.ui.scaling;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.analysis.Limit;
import org.parallelworkbench.analysis.Recommendation;
import org.parallelworkbench.analysis.ScalingModel;
import org.parallelworkbench.analysis.ScalingStudy;
import org.parallelworkbench.ui.common.ChartMenu;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.help.HelpButton;
import org.parallelworkbench.ui.help.HelpTopic;

/** How many workers to use, and what each more of them bought. Used on the FX thread only. */
public final class ScalingView {

  private final IntConsumer useWorkers;
  private final Parent root;
  private final ChartMenu chartMenu;
  private final ScalingChart chart = new ScalingChart();
  private final TimeAuditBar audit = new TimeAuditBar();
  private Optional<ScalingStudy> study = Optional.empty();

  @FXML private Node empty;
  @FXML private Node content;
  @FXML private Label advice;
  @FXML private Label reason;
  @FXML private Node limitsPane;
  @FXML private VBox limits;
  @FXML private Button useWorkersButton;
  @FXML private SegmentedButton measures;
  @FXML private ToggleButton efficiency;
  @FXML private HBox head;
  @FXML private Node figure;
  @FXML private StackPane chartPane;
  @FXML private Node boundLegend;
  @FXML private Node amdahlLegend;
  @FXML private Node uslLegend;
  @FXML private VBox scalingRemarks;
  @FXML private VBox auditPane;

  /**
   * A view without a study.
   *
   * @param useWorkers takes the recommended worker count when the user asks for it
   * @param tasks where files are written
   */
  public ScalingView(IntConsumer useWorkers, TaskRunner tasks, Choosers choosers, Notices notices) {
    this.useWorkers = useWorkers;
    root = Fxml.load(this);
    chartPane.getChildren().add(chart);
    figure.accessibleTextProperty().bind(chart.accessibleTextProperty());
    auditPane.getChildren().add(audit);
    Texts texts = new Texts(ScalingView.class);
    head.getChildren()
        .add(
            HelpButton.of(
                HelpTopic.SCALING,
                "scalingHelp",
                texts.get("help.name"),
                texts.get("help.text"),
                PopOver.ArrowLocation.TOP_RIGHT));
    chartMenu = ChartMenu.ofNode("scaling", figure, choosers, tasks, notices);
    head.getChildren().add(chartMenu.root());
    ToggleGroup group = measures.getToggleGroup();
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                // One of the two is always shown.
                group.selectToggle(before);
              } else {
                study.ifPresent(shown -> chart.show(shown, measure()));
              }
            });
    show(Optional.empty());
  }

  /** What takes the chart away. */
  public ChartMenu chartMenu() {
    return chartMenu;
  }

  /** The view's root node. */
  public Parent root() {
    return root;
  }

  /** Shows this study in place of any other; empty to say that there is none. */
  public void show(Optional<ScalingStudy> shown) {
    study = shown;
    empty.setVisible(shown.isEmpty());
    content.setVisible(shown.isPresent());
    shown.ifPresent(this::fill);
  }

  /** Takes the recommended worker count over, if there is a recommendation. */
  @FXML
  public void useRecommended() {
    study.ifPresent(shown -> useWorkers.accept(shown.recommendation().workers()));
  }

  private Measure measure() {
    return efficiency.isSelected() ? Measure.EFFICIENCY : Measure.SPEEDUP;
  }

  private void fill(ScalingStudy shown) {
    fill(shown.recommendation());
    chart.show(shown, measure());
    include(boundLegend, shown.bound().isPresent());
    include(amdahlLegend, hasCurve(shown, ScalingModel.AMDAHL));
    include(uslLegend, hasCurve(shown, ScalingModel.USL));
    list(scalingRemarks, shown.remarks(), Feather.INFO);
    include(auditPane, shown.audit().isPresent());
    shown.audit().ifPresent(audit::show);
  }

  private void fill(Recommendation recommendation) {
    advice.setText(Phrases.of(recommendation.advice()));
    reason.setText(Phrases.of(recommendation.explanation()));
    useWorkersButton.setText(advice.getText());
    List<String> sentences = recommendation.limits().stream().map(Limit::sentence).toList();
    list(limits, sentences, Feather.MINUS);
    include(limitsPane, !sentences.isEmpty());
  }

  private static boolean hasCurve(ScalingStudy study, ScalingModel model) {
    return study.curves().stream().anyMatch(curve -> curve.fit().model() == model);
  }

  private static void list(VBox box, List<String> sentences, Ikon bullet) {
    box.getChildren()
        .setAll(sentences.stream().map(text -> sentence(Phrases.of(text), bullet)).toList());
  }

  /** A label would put its icon beside the middle of several lines. */
  private static HBox sentence(String text, Ikon bullet) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    HBox line = new HBox(Icons.of(bullet), label);
    line.getStyleClass().add("sentence");
    return line;
  }

  private static void include(Node node, boolean included) {
    node.setVisible(included);
    node.setManaged(included);
  }
}
