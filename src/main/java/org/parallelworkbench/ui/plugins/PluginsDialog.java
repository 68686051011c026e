package org.parallelworkbench.ui.plugins;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.concurrent.Task;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.parallelworkbench.files.VisibleText;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.plugins.Plugin;
import org.parallelworkbench.plugins.Plugin.State;
import org.parallelworkbench.plugins.PluginException;
import org.parallelworkbench.plugins.Plugins;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/**
 * The plug-ins, each with its name and hash, to be enabled or not. Their code is loaded in the
 * background. Used on the FX thread only.
 */
public final class PluginsDialog {

  private static final double GAP = 8;
  private static final double WIDTH = 640;
  private static final double HEIGHT = 320;

  private final Texts texts = new Texts(PluginsDialog.class);
  private final Plugins plugins;
  private final TaskRunner tasks;
  private final Runnable changed;
  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final VBox list = new VBox(2 * GAP);
  private final Label problem = new Label();

  /**
   * A dialog over this window, which is not shown yet.
   *
   * @param tasks where plug-ins are loaded
   * @param changed is called when there may be other pipelines than before
   */
  public PluginsDialog(Stage owner, Plugins plugins, TaskRunner tasks, Runnable changed) {
    this.plugins = plugins;
    this.tasks = tasks;
    this.changed = changed;
    TextField folder = selectable(plugins.folder().toString(), texts.get("plugins.folder"));
    folder.setId("pluginsFolder");
    Label explanation = new Label(texts.get("plugins.explanation"));
    explanation.setWrapText(true);
    explanation.setMinHeight(Region.USE_PREF_SIZE);
    problem.setId("pluginsProblem");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.getStyleClass().add(Styles.DANGER);
    Button again = new Button(texts.get("plugins.again"));
    again.setId("pluginsAgain");
    again.setOnAction(event -> change(List::of));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox content = new VBox(GAP, explanation, new HBox(GAP, folder, again), scroll, problem);
    HBox.setHgrow(folder, Priority.ALWAYS);
    content.setPadding(new Insets(GAP));
    content.setPrefSize(WIDTH, HEIGHT);
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("plugins.title"));
    dialog.setResizable(true);
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
  }

  /** Shows it, without holding up what runs. */
  public void show() {
    dialog.show();
    change(List::of);
  }

  /** Does something to them, if anything, and shows how they are then. */
  private void change(Callable<?> action) {
    problem.setText("");
    list.setDisable(true);
    Task<List<Plugin>> task =
        new Task<>() {
          @Override
          protected List<Plugin> call() throws Exception {
            action.call();
            return plugins.load();
          }
        };
    task.setOnSucceeded(event -> fill(task.getValue()));
    task.setOnFailed(
        event -> {
          list.setDisable(false);
          problem.setText(words(task.getException()));
        });
    tasks.start(task);
  }

  private void fill(List<Plugin> all) {
    list.setDisable(false);
    list.getChildren().setAll(all.stream().map(this::row).toList());
    if (all.isEmpty()) {
      list.getChildren().setAll(new Label(texts.get("plugins.none")));
    }
    changed.run();
  }

  private Node row(Plugin plugin) {
    String name = VisibleText.of(plugin.file());
    boolean on = plugin.state() == State.ON;
    Label title = new Label(name);
    title.getStyleClass().add(Styles.TEXT_BOLD);
    Label state = new Label(state(plugin));
    state.setWrapText(true);
    state.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(GAP / 2, title, state);
    if (!plugin.sha256().isEmpty()) {
      words.getChildren().add(selectable(plugin.sha256(), texts.get("plugins.hash", name)));
    }
    Button button = new Button(texts.get(on ? "plugins.disable" : "plugins.enable"));
    button.setAccessibleText(
        texts.get(on ? "plugins.disable.accessible" : "plugins.enable.accessible", name));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> change(() -> on ? disable(plugin) : enable(plugin)));
    button.setDisable(plugin.sha256().isEmpty());
    HBox.setHgrow(words, Priority.ALWAYS);
    return new HBox(2 * GAP, words, button);
  }

  private Plugin enable(Plugin plugin) throws PluginException {
    return plugins.enable(plugin.file(), plugin.sha256());
  }

  private Plugin disable(Plugin plugin) throws PluginException {
    return plugins.disable(plugin.file());
  }

  private String state(Plugin plugin) {
    return switch (plugin.state()) {
      case OFF -> texts.get("plugins.off");
      case CHANGED -> texts.get("plugins.changed");
      case ON ->
          texts.get(
              "plugins.on",
              plugin.pipelines().stream().map(Pipeline::name).collect(Collectors.joining(", ")));
      case BROKEN -> texts.get("plugins.broken", Phrases.of(plugin.problem()));
    };
  }

  private String words(Throwable failure) {
    return failure instanceof PluginException refused
        ? texts.get("plugins.refused", Phrases.of(refused.phrase()))
        : String.valueOf(failure);
  }

  /** A text that can be copied. */
  private static TextField selectable(String text, String meaning) {
    TextField field = new TextField(text);
    field.setEditable(false);
    field.setAccessibleText(meaning);
    field.getStyleClass().add(Styles.SMALL);
    return field;
  }
}
