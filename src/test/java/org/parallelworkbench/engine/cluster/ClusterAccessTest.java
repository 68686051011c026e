package org.parallelworkbench.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** There is one connection at a time, it is kept while it serves, and none is forgotten. */
@Timeout(60)
class ClusterAccessTest {

  private static final ClusterLibraries LIBRARIES =
      new ClusterLibraries(Path.of("spark"), Path.of("bridge"));

  private final Counting cluster = new Counting();
  private final ClusterAccess access = new ClusterAccess(cluster, LIBRARIES);

  private static ClusterSettings settings(String master) {
    return new ClusterSettings(master, Secret.NONE, Map.of(), FileTransfer.SAME_PATHS);
  }

  /** Counts its connections, of which there must never be two. */
  private static final class Counting implements Cluster {

    private final AtomicInteger open = new AtomicInteger();
    private final List<String> made = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch connecting = new CountDownLatch(1);
    private volatile boolean blocks;

    @Override
    public String version() {
      return "1.0";
    }

    @Override
    public Optional<MasterReport> master(ClusterSettings settings, ClusterLibraries libraries) {
      return Optional.empty();
    }

    @Override
    public ClusterConnection connect(ClusterSettings settings, ClusterLibraries libraries)
        throws ClusterException, InterruptedException {
      boolean waits = blocks;
      connecting.countDown();
      if (waits) {
        new CountDownLatch(1).await();
      }
      if (settings.master().isEmpty()) {
        throw new ClusterException(ClusterProblem.UNREACHABLE, "nobody is there");
      }
      assertThat(open.incrementAndGet()).isEqualTo(1);
      synchronized (made) {
        made.add(settings.master());
      }
      return new Connection(this);
    }

    private List<String> made() {
      synchronized (made) {
        return List.copyOf(made);
      }
    }
  }

  private record Connection(Counting cluster) implements ClusterConnection {
    @Override
    public List<RemoteWorker> workers() {
      return List.of();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public Ticket submit(RemoteBatch batch, Listener listener) {
      throw new IllegalStateException("not a part of this test");
    }

    @Override
    public CompletableFuture<WorkerFacts> ask(int lane, String path) {
      throw new IllegalStateException("not a part of this test");
    }

    @Override
    public void close() {
      cluster.open.decrementAndGet();
      cluster.closed.countDown();
    }
  }

  @Test
  void aConnectionThatServesIsKept() throws Exception {
    ClusterConnection first = access.connection(settings("a"));
    access.disconnectUnless(settings("a"));

    assertThat(access.connection(settings("a"))).isSameAs(first);
    assertThat(access.isConnectedTo(settings("a"))).isTrue();
    assertThat(access.isConnectedTo(settings("b"))).isFalse();
    assertThat(cluster.made()).containsExactly("a");
  }

  @Test
  void theNextIsMadeWhenTheLastIsClosed() throws Exception {
    for (int i = 0; i < 20; i++) {
      access.connection(settings("cluster " + i));
    }

    assertThat(cluster.made()).hasSize(20);
    assertThat(cluster.open).hasValue(1);
  }

  @Test
  void whatIsNotWantedAnyMoreIsClosed() throws Exception {
    access.connection(settings("a"));

    access.disconnect();
    cluster.closed.await();

    assertThat(cluster.open).hasValue(0);
    assertThat(access.isConnectedTo(settings("a"))).isFalse();
  }

  @Test
  void connectingIsGivenUpWhenAnotherIsWanted() throws Exception {
    cluster.blocks = true;
    Thread waiting =
        Thread.ofPlatform()
            .start(
                () ->
                    assertThatThrownBy(() -> access.connection(settings("slow")))
                        .isInstanceOf(ClusterException.class));
    cluster.connecting.await();
    cluster.blocks = false;

    access.connection(settings("quick"));
    waiting.join();

    assertThat(cluster.made()).containsExactly("quick");
  }

  @Test
  void afterAFailureItIsTriedAgain() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> access.connection(settings("")))
          .isInstanceOfSatisfying(
              ClusterException.class,
              e -> assertThat(e.problem()).isEqualTo(ClusterProblem.UNREACHABLE));
    }
    access.connection(settings("a"));

    assertThat(cluster.made()).containsExactly("a");
  }

  @Test
  void whoeverHasChosenNothingIsAskedEachTime() throws Exception {
    List<ClusterSettings> local = new ArrayList<>();
    access.otherwise(() -> local.stream().findFirst());
    assertThatThrownBy(access::connection)
        .isInstanceOfSatisfying(
            ClusterException.class,
            e -> assertThat(e.problem()).isEqualTo(ClusterProblem.NONE_CHOSEN));

    local.add(settings("local"));
    access.connection();

    assertThat(cluster.made()).containsExactly("local");
  }
}
