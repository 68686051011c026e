package org.parallelworkbench.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.log.NoLog;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.settings.SettingsStore;

/** The keyboard comes to every control of the window, and is seen there. */
class FocusTest extends FxTest {

  private static final int MOST_STEPS = 200;

  private final AppExecutor tasks = new AppExecutor();
  @TempDir Path folder;

  @BeforeEach
  void open() {
    onFx(
        () -> {
          new WorkbenchWindow(
              stage(),
              tasks,
              new FakeChoosers(),
              new SettingsStore(folder.resolve("settings")),
              new NoLog(),
              LazyHistory.none());
          stage().setWidth(1000);
          stage().setHeight(950);
          stage().show();
          stage().requestFocus();
        });
  }

  @AfterEach
  void stopTasks() {
    tasks.close();
  }

  private Parent root() {
    return stage().getScene().getRoot();
  }

  private void select(int tab) {
    onFx(() -> lookup("#views").queryAs(TabPane.class).getSelectionModel().select(tab));
  }

  /** Whatever takes the keyboard now, as a user would reach it. */
  private static List<Node> reachable(Node node) {
    List<Node> found = new ArrayList<>();
    if (node.isVisible() && !node.isDisabled()) {
      if (node.isFocusTraversable()) {
        found.add(node);
      }
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> found.addAll(reachable(child)));
      }
    }
    return found;
  }

  @Test
  void theKeyboardComesToEveryControlAndIsSeenThere() {
    for (int tab = 0; tab < 4; tab++) {
      select(tab);
      List<Node> all = fromFx(() -> reachable(root()));
      onFx(all.getFirst()::requestFocus);
      Map<Node, String> before = fromFx(() -> looks(all));
      Set<Node> visited = new LinkedHashSet<>();
      List<String> unseen = new ArrayList<>();
      Node at = fromFx(() -> stage().getScene().getFocusOwner());
      for (int step = 0; step < MOST_STEPS && visited.add(at); step++) {
        Node from = at;
        onFx(() -> from.requestFocusTraversal(TraversalDirection.NEXT));
        at = fromFx(() -> stage().getScene().getFocusOwner());
        Node now = at;
        // The first had the keyboard when it was looked at; a control's own field is a part of it.
        if (!now.equals(all.getFirst())
            && !(now.getParent() instanceof Control)
            && fromFx(() -> looks(now)).equals(before.get(now))) {
          unseen.add(String.valueOf(now));
        }
      }

      assertThat(visited).as("tab %d", tab).hasSizeGreaterThan(15).containsAll(all);
      assertThat(unseen).as("tab %d", tab).isEmpty();
    }
  }

  private Map<Node, String> looks(List<Node> nodes) {
    Map<Node, String> looks = new HashMap<>();
    nodes.forEach(node -> looks.put(node, looks(node)));
    return looks;
  }

  /** Everything of a node and what it is made of that is drawn around and behind its words. */
  private String looks(Node node) {
    root().applyCss();
    StringBuilder looks = new StringBuilder();
    describe(node, looks);
    return looks.toString();
  }

  private static void describe(Node node, StringBuilder looks) {
    if (node instanceof Region region) {
      if (region.getBackground() != null) {
        region
            .getBackground()
            .getFills()
            .forEach(fill -> looks.append(fill.getFill()).append(fill.getInsets()));
      }
      if (region.getBorder() != null) {
        region.getBorder().getStrokes().forEach(stroke -> looks.append(stroke.getTopStroke()));
      }
    }
    looks.append(node.getEffect() == null ? "" : "effect").append(node.getOpacity());
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> describe(child, looks));
    }
  }
}
