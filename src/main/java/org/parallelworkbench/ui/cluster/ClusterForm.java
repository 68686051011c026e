package org.parallelworkbench.ui.cluster;

import atlantafx.base.theme.Styles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.parallelworkbench.engine.cluster.FileTransfer;
import org.parallelworkbench.engine.cluster.Secret;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Texts;

/**
 * The fields of the settings of a cluster. What is typed is checked at once, and what is wrong is
 * said beside its field. Used on the FX thread only.
 */
final class ClusterForm {

  private final Texts texts = new Texts(ClusterForm.class);
  private final Choosers choosers;
  private final Parent root;
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper();
  private final BooleanProperty testing = new SimpleBooleanProperty();
  private Map<String, String> properties = Map.of();
  private Runnable test = () -> {};

  @FXML private RadioButton localButton;
  @FXML private RadioButton ownButton;
  @FXML private Label masterLabel;
  @FXML private Label secretLabel;
  @FXML private Label propertiesLabel;
  @FXML private TextField masterField;
  @FXML private Label masterProblem;
  @FXML private PasswordField secretField;
  @FXML private CheckBox rememberBox;
  @FXML private RadioButton sameButton;
  @FXML private RadioButton mappedButton;
  @FXML private RadioButton sendButton;
  @FXML private Node mapping;
  @FXML private TextField hereField;
  @FXML private TextField thereField;
  @FXML private Label mappingProblem;
  @FXML private TextArea propertiesArea;
  @FXML private Label propertiesProblem;
  @FXML private Button testButton;
  @FXML private VBox results;

  /** Shows these choices. */
  ClusterForm(Choosers choosers, ChosenCluster chosen) {
    this.choosers = choosers;
    this.root = Fxml.load(this);
    masterLabel.setLabelFor(masterField);
    secretLabel.setLabelFor(secretField);
    propertiesLabel.setLabelFor(propertiesArea);
    show(chosen);
    for (Label problem : List.of(masterProblem, mappingProblem, propertiesProblem)) {
      problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    }
    for (Node node : List.of(masterField, secretField)) {
      node.disableProperty().bind(ownButton.selectedProperty().not());
    }
    rememberBox
        .disableProperty()
        .bind(ownButton.selectedProperty().not().or(secretField.textProperty().isEmpty()));
    testButton.disableProperty().bind(valid.not().or(testing));
    mapping.disableProperty().bind(mappedButton.selectedProperty().not());
    for (RadioButton button : List.of(ownButton, mappedButton)) {
      button.selectedProperty().subscribe(this::check);
    }
    for (TextInputControl field : List.of(masterField, hereField, thereField, propertiesArea)) {
      field.textProperty().subscribe(this::check);
    }
    check();
  }

  private void show(ChosenCluster chosen) {
    ClusterChoice choice = chosen.choice();
    (choice.own() ? ownButton : localButton).setSelected(true);
    masterField.setText(choice.master());
    secretField.setText(chosen.secret().reveal());
    rememberBox.setSelected(chosen.remembersSecret());
    FileTransfer files = choice.files();
    RadioButton way =
        files.send() ? sendButton : files.localFolder().isEmpty() ? sameButton : mappedButton;
    way.setSelected(true);
    hereField.setText(files.localFolder());
    thereField.setText(files.remoteFolder());
    propertiesArea.setText(PropertyLines.format(choice.properties()));
  }

  private void check() {
    boolean masterGood =
        say(masterProblem, ownButton.isSelected(), this::masterSentence, masterField);
    boolean mappingGood =
        say(mappingProblem, mappedButton.isSelected(), this::mappingSentence, mapping);
    boolean propertiesGood = say(propertiesProblem, true, this::propertiesSentence, propertiesArea);
    valid.set(masterGood && mappingGood && propertiesGood);
    // What was found out is about what was typed then.
    results.getChildren().clear();
  }

  /** Whether there is nothing to say. */
  private static boolean say(
      Label problem, boolean matters, Supplier<String> sentence, Node field) {
    String text = matters ? sentence.get() : "";
    problem.setText(text);
    field.setAccessibleHelp(text);
    field.pseudoClassStateChanged(Styles.STATE_DANGER, !text.isEmpty());
    return text.isEmpty();
  }

  private String masterSentence() {
    String problem = MasterForm.problem(masterField.getText().strip());
    return problem.isEmpty() ? "" : texts.get(problem);
  }

  private String mappingSentence() {
    if (!isFolder(hereField.getText().strip())) {
      return texts.get("mapping.here");
    }
    return isFullPath(thereField.getText().strip()) ? "" : texts.get("mapping.there");
  }

  private static boolean isFolder(String text) {
    try {
      return !text.isEmpty() && Path.of(text).isAbsolute() && Files.isDirectory(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** On whatever system the workers are. */
  private static boolean isFullPath(String text) {
    return text.startsWith("/") || text.matches("[A-Za-z]:[\\\\/].*") || text.startsWith("\\\\");
  }

  private String propertiesSentence() {
    try {
      properties = PropertyLines.parse(propertiesArea.getText());
      return "";
    } catch (PropertyLines.InvalidLineException e) {
      return texts.get(e.key(), e.line());
    }
  }

  @FXML
  private void browse() {
    choosers.folder(texts.get("mapping.choose")).ifPresent(it -> hereField.setText(it.toString()));
  }

  @FXML
  private void test() {
    test.run();
  }

  /** Has the form's button do this. */
  void onTest(Runnable action) {
    test = action;
  }

  /** Says that a test is going on. */
  void showTesting() {
    testing.set(true);
    results.getChildren().setAll(ResultLines.busy(texts.get("test.busy")));
  }

  /** Says what a test has found. */
  void showResult(List<ReportWords.Line> lines) {
    testing.set(false);
    results.getChildren().setAll(ResultLines.of(lines));
  }

  /** The form's root node. */
  Parent root() {
    return root;
  }

  /** Whether all that is chosen makes sense. */
  ReadOnlyBooleanProperty validProperty() {
    return valid.getReadOnlyProperty();
  }

  /** What is chosen, if it makes sense. */
  ClusterChoice choice() {
    FileTransfer files =
        mappedButton.isSelected()
            ? FileTransfer.mapped(hereField.getText().strip(), thereField.getText().strip())
            : sendButton.isSelected() ? FileTransfer.SEND_BYTES : FileTransfer.SAME_PATHS;
    return new ClusterChoice(
        ownButton.isSelected(), masterField.getText().strip(), properties, files);
  }

  /** The secret as it is typed. */
  Secret secret() {
    return Secret.of(secretField.getText());
  }

  /** Whether the secret is to be there after the next start. */
  boolean remember() {
    return rememberBox.isSelected();
  }
}
