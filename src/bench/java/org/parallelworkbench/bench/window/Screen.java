package org.parallelworkbench.bench.window;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.parallelworkbench.ui.files.FileRow;

/** The window as its user has it before him: controls by id, and what is on screen when. */
final class Screen {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final long POLL_MILLIS = 20;

  private final Scene scene;

  Screen(Scene scene) {
    this.scene = scene;
  }

  /** Does something on the FX thread, and waits for it. */
  <T> T onFx(Callable<T> action) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(action.call());
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    return done.join();
  }

  /** Does something on the FX thread, and waits for it. */
  void run(Runnable action) {
    onFx(
        () -> {
          action.run();
          return true;
        });
  }

  /**
   * How long an action took until it was shown, in milliseconds.
   *
   * @param busyMillis how long the FX thread computed meanwhile, which other programs do not change
   */
  record Shown(double millis, double busyMillis) {

    static final Shown AT_ONCE = new Shown(0, 0);

    /** Whichever took longer. */
    Shown orWorse(Shown other) {
      return other.millis > millis ? other : this;
    }
  }

  /** Times from the request for an action until the next frame is laid out with what came of it. */
  Shown untilShown(Runnable action) {
    long asked = System.nanoTime();
    CompletableFuture<Shown> shown = new CompletableFuture<>();
    run(
        () -> {
          long busyBefore = Frames.busyNanos();
          action.run();
          Runnable[] listener = new Runnable[1];
          listener[0] =
              () -> {
                scene.removePostLayoutPulseListener(listener[0]);
                shown.complete(
                    new Shown(
                        (System.nanoTime() - asked) / NANOS_PER_MILLI,
                        (Frames.busyNanos() - busyBefore) / NANOS_PER_MILLI));
              };
          scene.addPostLayoutPulseListener(listener[0]);
          Platform.requestNextPulse();
        });
    return shown.join();
  }

  /** Times the frames while something goes on. */
  Frames.Seen framesWhile(Runnable something) {
    Frames frames = onFx(Frames::new);
    run(frames::begin);
    something.run();
    return onFx(frames::end);
  }

  /** Waits until a condition holds, which is asked on the FX thread. */
  void await(BooleanSupplier condition) {
    while (!onFx(condition::getAsBoolean)) {
      pause(POLL_MILLIS);
    }
  }

  /** Waits. */
  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Node node(String id) {
    Node node = scene.lookup("#" + id);
    if (node == null) {
      throw new IllegalStateException("no control named " + id);
    }
    return node;
  }

  @SuppressWarnings("unchecked")
  TableView<FileRow> table() {
    return (TableView<FileRow>) node("filesTable");
  }

  Button button(String id) {
    return (Button) node(id);
  }

  TextField field(String id) {
    return (TextField) node(id);
  }

  /** Whether nothing runs. */
  boolean isIdle() {
    return button("runButton").getText().equals("_Run");
  }

  /** Presses a key in a control. */
  void press(Node target, KeyCode key, boolean control) {
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
  }
}
