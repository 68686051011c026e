package org.parallelworkbench.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parallelworkbench.engine.local.FakeCluster;
import org.parallelworkbench.pipeline.SourceFile;

/** What a test of a connection says of clusters that are as they should be, and of others. */
@Timeout(60)
class ConnectionTestTest {

  private static final Duration LONG = Duration.ofSeconds(50);
  private static final Duration SHORT = Duration.ofMillis(300);

  private static final ClusterSettings SETTINGS =
      new ClusterSettings(
          "fake://", Secret.of("open sesame"), Map.of(), FileTransfer.mapped("/here", "/there"));

  private static final Optional<SourceFile> FILE =
      Optional.of(new SourceFile(Path.of("/here/a.txt"), 3));

  private final CountDownLatch never = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    never.countDown();
  }

  private static ConnectionReport test(FakeCluster.Answers answers, Duration limit)
      throws InterruptedException {
    return new ConnectionTest(FakeCluster.answering(answers), SETTINGS, FILE).run(limit);
  }

  @Test
  void aFineClusterIsDescribed() throws InterruptedException {
    ConnectionReport report = test(new FakeCluster.Answers(), LONG);

    assertThat(report.usable()).isTrue();
    assertThat(report.master()).isEqualTo("fake://");
    assertThat(report.ownVersion()).isEqualTo("1.0");
    assertThat(report.known()).isEqualTo(new MasterReport("1.0.1", 1, 2, 2));
    assertThat(report.workers()).hasSize(1);
    assertThat(report.cores()).isEqualTo(2);
    assertThat(report.javas()).containsExactly(25);
    assertThat(report.blind()).isZero();
    assertThat(report.roundTrip()).isPositive();
  }

  @Test
  void workersLookForTheFileWhereTheyHaveIt() throws InterruptedException {
    ConnectionReport report =
        test(
            new FakeCluster.Answers() {
              @Override
              public WorkerFacts worker(String path) {
                return new WorkerFacts(17, !path.equals("/there/a.txt"));
              }
            },
            LONG);

    assertThat(report.usable()).isTrue();
    assertThat(report.path()).isEqualTo("/there/a.txt");
    assertThat(report.blind()).isEqualTo(1);
    assertThat(report.javas()).containsExactly(17);
  }

  @Test
  void aFileThatIsSentIsNotLookedFor() throws InterruptedException {
    ClusterSettings sending =
        new ClusterSettings("fake://", Secret.NONE, Map.of(), FileTransfer.SEND_BYTES);

    ConnectionReport report =
        new ConnectionTest(FakeCluster.answering(new FakeCluster.Answers()), sending, FILE)
            .run(LONG);

    assertThat(report.path()).isEmpty();
    assertThat(report.usable()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(ClusterProblem.class)
  void whatIsWrongWithTheMasterIsPassedOn(ClusterProblem problem) throws InterruptedException {
    ConnectionReport report =
        test(
            new FakeCluster.Answers() {
              @Override
              public MasterReport master() throws ClusterException {
                throw new ClusterException(problem, "it is " + problem);
              }
            },
            LONG);

    assertThat(report.problem()).isEqualTo(problem);
    assertThat(report.reason()).isEqualTo("it is " + problem);
    assertThat(report.answers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.0.9,", "1.0,", "'',", "1.1.0,OTHER_VERSION", "10.0,OTHER_VERSION"})
  void onlyVersionsThatAreCloseGoTogether(String version, ClusterProblem problem)
      throws InterruptedException {
    ConnectionReport report = test(withMaster(new MasterReport(version, 1, 2, 2)), LONG);

    assertThat(report.problem()).isEqualTo(problem);
  }

  private static FakeCluster.Answers withMaster(MasterReport master) {
    return new FakeCluster.Answers() {
      @Override
      public MasterReport master() {
        return master;
      }
    };
  }

  @Test
  void aMasterWithoutWorkersIsNotWaitedFor() throws InterruptedException {
    ConnectionReport report = test(withMaster(new MasterReport("1.0", 0, 0, 0)), LONG);

    assertThat(report.problem()).isEqualTo(ClusterProblem.NO_WORKERS);
  }

  @ParameterizedTest
  @CsvSource({"0,ALL_BUSY", "1,TOO_SLOW"})
  void afterTheLimitItSaysWhatIsKnown(int freeCores, ClusterProblem problem)
      throws InterruptedException {
    FakeCluster.Answers silent =
        new FakeCluster.Answers() {
          @Override
          public MasterReport master() {
            return new MasterReport("1.0", 1, 2, freeCores);
          }

          @Override
          public void connect() throws InterruptedException {
            never.await();
          }
        };
    ConnectionReport report = test(silent, SHORT);
    while (report.problem() == ClusterProblem.UNHEARD) {
      // On a slow machine not even the master was heard in so short a time.
      report = test(silent, SHORT);
    }

    assertThat(report.problem()).isEqualTo(problem);
    assertThat(report.known()).isNotNull();
  }

  @Test
  void aMasterThatSaysNothingDoesNotHoldItUp() throws InterruptedException {
    ConnectionReport report =
        test(
            new FakeCluster.Answers() {
              @Override
              public MasterReport master() throws ClusterException {
                try {
                  never.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                throw new ClusterException("too late");
              }
            },
            SHORT);

    assertThat(report.problem()).isEqualTo(ClusterProblem.UNHEARD);
    assertThat(report.known()).isNull();
  }

  @Test
  void aFaultOfTheLibraryIsNoFaultOfTheProgram() throws InterruptedException {
    ConnectionReport report =
        test(
            new FakeCluster.Answers() {
              @Override
              public WorkerFacts worker(String path) {
                throw new IllegalStateException("broken");
              }
            },
            LONG);

    assertThat(report.problem()).isEqualTo(ClusterProblem.OTHER);
    assertThat(report.reason()).contains("broken");
  }

  @Test
  void withoutTheLibraryNothingIsSetUp() throws InterruptedException {
    ConnectionReport report = new ConnectionTest(new ClusterAccess(null), SETTINGS, FILE).run(LONG);

    assertThat(report.problem()).isEqualTo(ClusterProblem.NOT_SET_UP);
  }

  @Test
  void nothingOfItShowsTheSecret() throws InterruptedException {
    assertThat(test(new FakeCluster.Answers(), LONG).toString()).doesNotContain("sesame");
    assertThat(SETTINGS.toString()).doesNotContain("sesame");
  }
}
