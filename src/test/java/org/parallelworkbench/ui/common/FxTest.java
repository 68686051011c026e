package org.parallelworkbench.ui.common;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The base of tests that need a screen, which is one in memory of 1000 × 1000: a stage with the
 * program's looks, a robot to use it, and a failed test for any exception that nobody caught on the
 * FX thread.
 */
public abstract class FxTest extends FxRobot {

  private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
  private @Nullable Stage stage;

  @BeforeEach
  void openToolkit() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    onFx(
        () -> {
          Thread.currentThread()
              .setUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          // All tests share the first stage, whatever the one before did with it.
          stage().setMinWidth(0);
          stage().setMinHeight(0);
        });
  }

  @AfterEach
  void closeStages() throws TimeoutException {
    FxToolkit.cleanupStages();
    FxToolkit.cleanupInput(this);
    settle();
    assertThat(uncaught).as("exceptions nobody caught on the FX thread").isEmpty();
  }

  /** The stage of this test. */
  protected final Stage stage() {
    return requireNonNull(stage);
  }

  /** Shows what {@code content} makes on the FX thread, at a size in pixels, and lays it out. */
  protected final void show(double width, double height, Supplier<? extends Parent> content) {
    onFx(
        () -> {
          Scene scene = new Scene(content.get(), width, height);
          scene
              .getStylesheets()
              .add(requireNonNull(FxTest.class.getResource("workbench.css")).toExternalForm());
          scene.setEventDispatcher(new PlainClicks(scene.getEventDispatcher()));
          stage().setScene(scene);
          stage().sizeToScene();
          stage().show();
        });
  }

  /** Runs an action on the FX thread and waits until what it set off has happened. */
  protected final void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(SECONDS.toMillis(20), action);
    settle();
  }

  /** Asks something on the FX thread. */
  protected final <T> T fromFx(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(SECONDS.toMillis(20), question);
  }

  /** Waits until all events that are due have been handled. */
  protected final void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  /**
   * Waits for something that comes in its own time, such as the end of a task.
   *
   * @param what it is, for the error
   * @param condition asked on the FX thread
   */
  protected final void await(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(20, SECONDS, () -> fromFx(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain for " + what, e);
    }
    settle();
  }
}
