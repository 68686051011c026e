package org.parallelworkbench.ui.files;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.files.VisibleText;
import org.parallelworkbench.pipeline.Failures;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.pipeline.text.TextFiles;
import org.parallelworkbench.pipeline.text.TextSample;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.KeyActions;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/**
 * Asks how the bytes of some files become text, and shows how one of them begins then. It does not
 * block, and reads in the background. Used on the FX thread only.
 */
final class EncodingDialog {

  /** Of so many files, any can be looked at. */
  private static final int MOST_PREVIEWED = 100;

  private final Texts texts;
  private final TaskRunner tasks;
  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final ButtonType use;
  private final String automatic;
  private final ListView<String> encodings = new ListView<>();
  private final ComboBox<SourceFile> file = new ComboBox<>();
  private final Label detected = new Label();
  private final TextFlow text = new TextFlow();
  private final Label verdict = new Label();
  private @Nullable SampleTask reading;
  private @Nullable TextSample sample;

  /**
   * @param files what it is about, at least one
   * @param tasks runs the reading
   */
  EncodingDialog(Window owner, List<SourceFile> files, TaskRunner tasks, Texts texts) {
    this.texts = texts;
    this.tasks = tasks;
    use = new ButtonType(texts.get("encoding.apply"), ButtonBar.ButtonData.OK_DONE);
    automatic = texts.get("encoding.automatic");
    file.getItems().setAll(files.subList(0, Math.min(files.size(), MOST_PREVIEWED)));
    file.setButtonCell(new SourceFileCell());
    file.setCellFactory(list -> new SourceFileCell());
    file.setVisible(files.size() > 1);
    file.setManaged(files.size() > 1);
    encodings.setItems(choices(files.getFirst()));
    encodings.getSelectionModel().select(nameOf(files.getFirst().charset()));
    addContent(files);
    dialog.initOwner(owner);
    dialog.setOnHidden(event -> stopReading());
    encodings.getSelectionModel().selectedItemProperty().subscribe((before, after) -> preview());
    file.valueProperty().subscribe((before, after) -> read(after));
    file.getSelectionModel().selectFirst();
  }

  private ObservableList<String> choices(SourceFile first) {
    ObservableList<String> names = FXCollections.observableArrayList(TextFiles.CHARSET.choices());
    names.remove(TextFiles.CHARSET.defaultText());
    names.addFirst(automatic);
    String chosen = nameOf(first.charset());
    if (!names.contains(chosen)) {
      names.add(1, chosen);
    }
    return names;
  }

  private String nameOf(@Nullable Charset charset) {
    return charset == null ? automatic : charset.name();
  }

  private void addContent(List<SourceFile> files) {
    String name = VisibleText.of(files.getFirst().name());
    dialog.setTitle(texts.get("encoding.title"));
    dialog.setHeaderText(texts.get("encoding.header", files.size(), name));
    dialog.setResizable(true);
    encodings.setId("encodingList");
    encodings.setPrefSize(170, 340);
    encodings.setMinWidth(170);
    encodings.setAccessibleText(texts.get("encoding.title"));
    file.setAccessibleText(texts.get("encoding.file"));
    file.setMaxWidth(Double.MAX_VALUE);
    detected.setId("detectedLabel");
    detected.setWrapText(true);
    detected.setMinHeight(Region.USE_PREF_SIZE);
    verdict.setId("verdictLabel");
    verdict.setWrapText(true);
    verdict.setMinHeight(Region.USE_PREF_SIZE);
    text.setId("previewText");
    ScrollPane scroll = new ScrollPane(text);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("preview");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox right = new VBox(8, file, detected, scroll, verdict);
    right.setPrefWidth(560);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox content = new HBox(12, encodings, right);
    content.getStyleClass().add("encoding-dialog");
    content.getStylesheets().add(FilesView.class.getResource("files.css").toExternalForm());
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().setAll(use, ButtonType.CANCEL);
    // A list keeps this key to itself.
    encodings.addEventFilter(
        KeyEvent.KEY_PRESSED,
        new KeyActions().on(new KeyCodeCombination(KeyCode.ENTER), this::finish));
  }

  private void finish() {
    dialog.setResult(use);
    dialog.close();
  }

  /**
   * Shows it.
   *
   * @param whenChosen is told of the user's choice, if he makes one: a charset, or none, which is
   *     to be found out
   */
  void show(Consumer<Optional<Charset>> whenChosen) {
    dialog
        .resultProperty()
        .subscribe(
            answer -> {
              if (answer == use) {
                whenChosen.accept(chosen());
              }
            });
    dialog.show();
    encodings.requestFocus();
  }

  private Optional<Charset> chosen() {
    String name = encodings.getSelectionModel().getSelectedItem();
    return name == null || name.equals(automatic)
        ? Optional.empty()
        : Optional.of(Charset.forName(name));
  }

  private void read(SourceFile chosen) {
    stopReading();
    sample = null;
    detected.setText(texts.get("encoding.reading"));
    preview();
    SampleTask task = new SampleTask(chosen);
    task.setOnSucceeded(event -> show(task.getValue()));
    task.setOnFailed(
        event ->
            detected.setText(
                texts.get(
                    "encoding.unreadable", Phrases.of(Failures.describe(task.getException())))));
    reading = task;
    tasks.start(task);
  }

  private void stopReading() {
    if (reading != null) {
      reading.cancel();
    }
  }

  private void show(TextSample read) {
    sample = read;
    detected.setText(
        read.detected()
            .map(
                encoding ->
                    texts.get(
                        "encoding.detected",
                        Formats.bytes(read.length()),
                        Phrases.of(encoding.label())))
            .orElseGet(() -> texts.get("encoding.refused", Phrases.of(read.refusal()))));
    preview();
  }

  private void preview() {
    TextSample current = sample;
    text.getChildren().clear();
    verdict.setText("");
    if (current == null) {
      return;
    }
    if (current.length() == 0) {
      verdict.setText(texts.get("encoding.empty"));
      return;
    }
    chosen()
        .or(() -> current.detected().map(TextEncoding::charset).map(Charset::forName))
        .map(current::preview)
        .ifPresent(this::show);
  }

  private void show(TextSample.Preview preview) {
    text.getChildren().setAll(preview.pieces().stream().map(PreviewText::new).toList());
    TextEncoding encoding = preview.encoding();
    String bytes = Formats.bytes(preview.bytes());
    verdict.setText(
        encoding.malformed() == 0
            ? texts.get("encoding.wellformed", bytes, encoding.charset())
            : texts.get(
                "encoding.malformed",
                encoding.malformed(),
                bytes,
                encoding.charset(),
                encoding.firstMalformedOffset()));
  }
}
