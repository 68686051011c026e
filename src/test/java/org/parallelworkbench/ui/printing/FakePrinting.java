package org.parallelworkbench.ui.printing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.stage.Window;

/** A printer that keeps what it prints, or none, as a test says. */
public final class FakePrinting implements Printing {

  /** What becomes of a page. */
  private enum Mood {
    NONE,
    NEVER,
    READY,
    BROKEN
  }

  private final List<Node> pages = new ArrayList<>();
  private Mood mood = Mood.READY;
  private boolean ended;
  private boolean cancelled;

  /** There is no printer from now on. */
  public void unplug() {
    mood = Mood.NONE;
  }

  /** The user thinks better of it from now on. */
  void refuse() {
    mood = Mood.NEVER;
  }

  /** It takes no page from now on. */
  void jam() {
    mood = Mood.BROKEN;
  }

  /** The pages so far. */
  public List<Node> pages() {
    return pages;
  }

  boolean isEnded() {
    return ended;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** The texts of a page in the order in which they were put there. */
  public static List<String> texts(Node page) {
    return ((Group) page)
        .getChildren().stream()
            .filter(Text.class::isInstance)
            .map(node -> ((Text) node).getText())
            .toList();
  }

  @Override
  public Answer begin(Window owner, String name) {
    return switch (mood) {
      case NONE -> new Answer.NoPrinter();
      case NEVER -> new Answer.Never();
      case READY, BROKEN -> new Answer.Ready(new FakeJob());
    };
  }

  private final class FakeJob implements Job {

    @Override
    public double width() {
      return 500;
    }

    @Override
    public double height() {
      return 700;
    }

    @Override
    public boolean print(Node page) {
      pages.add(page);
      return mood != Mood.BROKEN;
    }

    @Override
    public boolean end() {
      ended = true;
      return true;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
