package org.parallelworkbench.ui.commands;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.ui.common.FxTest;

/** The palette finds and runs what the menus offer, by keyboard alone. */
class CommandPaletteTest extends FxTest {

  private final List<String> done = new ArrayList<>();
  private final ObservableList<String> recent = FXCollections.observableArrayList();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private @Nullable CommandPalette made;
  private @Nullable CheckMenuItem check;

  @BeforeEach
  void open() {
    show(
        800,
        600,
        () -> {
          check = new CheckMenuItem("Only _failed files");
          check.setId("onlyFailed");
          Menu file = new Menu("_File");
          file.getItems()
              .setAll(
                  item("open", "_Open…", "Ctrl+O"),
                  new SeparatorMenuItem(),
                  item("run", "_Run", "F5"));
          Menu inner = new Menu("_Appearance");
          inner.getItems().setAll(item("larger", "La_rger text", "Ctrl+Plus"));
          Menu view = new Menu("_View");
          view.getItems().setAll(check, inner);
          Obstacles.add(file.getItems().getFirst(), busy, "A run is on.");
          MenuBar bar = new MenuBar(file, view);
          made = new CommandPalette(new Commands(bar), recent);
          return new StackPane(new VBox(bar, new Button("elsewhere")), made.root());
        });
    onFx(() -> button().requestFocus());
  }

  private MenuItem item(String id, String text, String keys) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setAccelerator(KeyCombination.valueOf(keys));
    item.setOnAction(event -> done.add(id));
    return item;
  }

  private Button button() {
    return lookup("elsewhere").queryButton();
  }

  private void toggle() {
    onFx(() -> requireNonNull(made).toggle());
  }

  private boolean isOpen() {
    return fromFx(() -> requireNonNull(made).root().isVisible());
  }

  private List<String> names() {
    return fromFx(() -> list().getItems().stream().map(Command::name).toList());
  }

  private ListView<Command> list() {
    return lookup("#paletteList").queryListView();
  }

  private String spoken() {
    return fromFx(() -> lookup("#paletteField").queryAs(TextField.class).getAccessibleHelp());
  }

  @Test
  void offersEverythingInTheMenus() {
    toggle();

    assertThat(names()).containsExactly("Open…", "Run", "Only failed files", "Larger text");
    assertThat(fromFx(() -> list().getItems().getLast().place())).isEqualTo("View ▸ Appearance");
    assertThat(fromFx(() -> list().getItems().getLast().keys())).isEqualTo("Ctrl++");
    assertThat(spoken()).isEqualTo("Open…, File, Ctrl+O");
  }

  @Test
  void typingNarrowsItDownAndEnterRuns() {
    toggle();
    write("text app");
    assertThat(names()).containsExactly("Larger text");

    type(KeyCode.ENTER);

    assertThat(done).containsExactly("larger");
    assertThat(isOpen()).isFalse();
    assertThat(button().isFocused()).isTrue();
    assertThat(recent).containsExactly("larger");
  }

  @Test
  void arrowsChooseAndEscapeClosesWithoutDoingAnything() {
    toggle();
    type(KeyCode.DOWN);
    assertThat(spoken()).startsWith("Run, ");
    type(KeyCode.UP);
    type(KeyCode.UP);
    assertThat(spoken()).startsWith("Open…, ");
    type(KeyCode.END);

    type(KeyCode.ESCAPE);

    assertThat(done).isEmpty();
    assertThat(isOpen()).isFalse();
    assertThat(button().isFocused()).isTrue();
  }

  @Test
  void whatCannotBeDoneSaysWhyAndDoesNothing() {
    onFx(() -> busy.set(true));
    toggle();
    assertThat(names()).endsWith("Open…");
    write("open");
    assertThat(spoken()).isEqualTo("Open…, File, Ctrl+O, A run is on.");

    type(KeyCode.ENTER);
    assertThat(done).isEmpty();
    assertThat(isOpen()).isTrue();

    onFx(() -> busy.set(false));
    type(KeyCode.ENTER);
    assertThat(done).containsExactly("open");
  }

  @Test
  void whatWasUsedLastComesFirst() {
    onFx(() -> recent.setAll("larger", "gone", "run"));

    toggle();

    assertThat(names()).startsWith("Larger text", "Run", "Open…");
  }

  @Test
  void aNameThatBeginsLikeWhatIsTypedComesBeforeOthers() {
    toggle();
    write("r");

    assertThat(names()).startsWith("Run");
  }

  @Test
  void checksAreTurnedAsInTheMenu() {
    toggle();
    write("failed");
    type(KeyCode.ENTER);

    assertThat(requireNonNull(check).isSelected()).isTrue();
  }

  @Test
  void saysThatNothingIsFound() {
    toggle();
    write("zzz");

    assertThat(names()).isEmpty();
    type(KeyCode.ENTER);
    assertThat(isOpen()).isTrue();
    toggle();
    assertThat(isOpen()).isFalse();
  }
}
