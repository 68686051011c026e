package org.parallelworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunControlTest {

  private final RunControl control = new RunControl();

  @AfterEach
  void noInterruptIsLeft() {
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void isOffUntilItIsSwitchedOn() {
    assertThat(control.isCancelled()).isFalse();

    control.cancel();
    assertThat(control.isCancelled()).isTrue();

    control.cancel();
    assertThat(control.isCancelled()).isTrue();
  }

  @Test
  void runsWorkUnlessCancelled() {
    AtomicBoolean worked = new AtomicBoolean();
    control.whileInterruptible(() -> worked.set(true));
    assertThat(worked).isTrue();

    worked.set(false);
    control.cancel();
    control.whileInterruptible(() -> worked.set(true));
    assertThat(worked).isFalse();
  }

  @Test
  void interruptsWorkFromAnotherThread() throws InterruptedException {
    CountDownLatch atWork = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread worker =
        Thread.startVirtualThread(
            () ->
                control.whileInterruptible(
                    () -> {
                      try {
                        atWork.countDown();
                        new CountDownLatch(1).await();
                      } catch (InterruptedException e) {
                        interrupted.set(true);
                      }
                    }));

    atWork.await();
    control.cancel();
    worker.join();

    assertThat(interrupted).isTrue();
  }

  @Test
  void clearsItsOwnInterruptWhenWorkDidNotNoticeIt() {
    AtomicBoolean pending = new AtomicBoolean();

    control.whileInterruptible(
        () -> {
          control.cancel();
          pending.set(Thread.currentThread().isInterrupted());
        });

    assertThat(pending).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void leavesAnInterruptThatIsNotItsOwn() {
    control.whileInterruptible(() -> Thread.currentThread().interrupt());

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void doesNotInterruptAThreadThatHasGoneOnToSomethingElse() {
    control.whileInterruptible(() -> {});
    control.cancel();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void letsGoOfAThreadWhoseWorkThrows() {
    assertThatThrownBy(
            () ->
                control.whileInterruptible(
                    () -> {
                      throw new IllegalStateException("bad work");
                    }))
        .hasMessage("bad work");
    control.cancel();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void hasAsManyWorkersAsRequestedUntilSomebodySaysOtherwise() {
    assertThat(control.workers(4)).isEqualTo(4);

    control.resize(7);

    assertThat(control.workers(4)).isEqualTo(7);
    assertThatThrownBy(() -> control.resize(0)).hasMessage("at least one worker is needed, not 0");
  }

  @Test
  void tellsTheCrewOfWhatWasAskedForBeforeAndMeanwhileButNotAfter() {
    List<Integer> told = new ArrayList<>();
    control.resize(2);

    control.whileResizable(told::add, () -> control.resize(5));
    control.resize(9);

    assertThat(told).containsExactly(2, 5);
  }
}
