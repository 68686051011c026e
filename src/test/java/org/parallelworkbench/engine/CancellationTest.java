package org.parallelworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CancellationTest {

  private final Cancellation cancellation = new Cancellation();

  @AfterEach
  void noInterruptIsLeft() {
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void isOffUntilItIsSwitchedOn() {
    assertThat(cancellation.isCancelled()).isFalse();

    cancellation.cancel();
    assertThat(cancellation.isCancelled()).isTrue();

    cancellation.cancel();
    assertThat(cancellation.isCancelled()).isTrue();
  }

  @Test
  void runsWorkUnlessCancelled() {
    AtomicBoolean worked = new AtomicBoolean();
    cancellation.whileInterruptible(() -> worked.set(true));
    assertThat(worked).isTrue();

    worked.set(false);
    cancellation.cancel();
    cancellation.whileInterruptible(() -> worked.set(true));
    assertThat(worked).isFalse();
  }

  @Test
  void interruptsWorkFromAnotherThread() throws InterruptedException {
    CountDownLatch atWork = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread worker =
        Thread.startVirtualThread(
            () ->
                cancellation.whileInterruptible(
                    () -> {
                      try {
                        atWork.countDown();
                        new CountDownLatch(1).await();
                      } catch (InterruptedException e) {
                        interrupted.set(true);
                      }
                    }));

    atWork.await();
    cancellation.cancel();
    worker.join();

    assertThat(interrupted).isTrue();
  }

  @Test
  void clearsItsOwnInterruptWhenWorkDidNotNoticeIt() {
    AtomicBoolean pending = new AtomicBoolean();

    cancellation.whileInterruptible(
        () -> {
          cancellation.cancel();
          pending.set(Thread.currentThread().isInterrupted());
        });

    assertThat(pending).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void leavesAnInterruptThatIsNotItsOwn() {
    cancellation.whileInterruptible(() -> Thread.currentThread().interrupt());

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void doesNotInterruptAThreadThatHasGoneOnToSomethingElse() {
    cancellation.whileInterruptible(() -> {});
    cancellation.cancel();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void letsGoOfAThreadWhoseWorkThrows() {
    assertThatThrownBy(
            () ->
                cancellation.whileInterruptible(
                    () -> {
                      throw new IllegalStateException("bad work");
                    }))
        .hasMessage("bad work");
    cancellation.cancel();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
