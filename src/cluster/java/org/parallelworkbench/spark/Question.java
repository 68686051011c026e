package org.parallelworkbench.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.RemoteBatch;
import org.parallelworkbench.engine.cluster.RemoteFile;
import org.parallelworkbench.engine.cluster.RemoteProgress;
import org.parallelworkbench.engine.cluster.RemoteResult;
import org.parallelworkbench.engine.cluster.WorkerFacts;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.spark.payload.Probe;

/** A batch that is no work: it asks the worker that gets it what it has. */
final class Question implements ClusterConnection.Listener {

  /** What a worker looks for when it is to look for nothing. */
  private static final String NOTHING = "probe";

  private final CompletableFuture<WorkerFacts> answer = new CompletableFuture<>();

  private Question() {}

  static CompletableFuture<WorkerFacts> ask(ClusterConnection connection, int lane, String path) {
    Question question = new Question();
    String wanted = path.isEmpty() ? NOTHING : path;
    SourceFile file = new SourceFile(Path.of(NOTHING), SourceFile.UNKNOWN_SIZE);
    connection.submit(
        new RemoteBatch(
            lane, Probe.class.getName(), Map.of(), List.of(new RemoteFile(0, file, wanted, null))),
        question);
    return question.answer;
  }

  @Override
  public void working(RemoteProgress progress) {
    // There is only the result to wait for.
  }

  @Override
  public void finished(RemoteResult result) {
    if (result.evaluation() == null) {
      unanswered(result.message());
    } else {
      Counts counts = result.evaluation().counts();
      answer.complete(
          new WorkerFacts(
              Math.toIntExact(counts.get(Probe.JAVA).orElse(0)),
              counts.get(Probe.READABLE).orElse(0) > 0));
    }
  }

  @Override
  public void ended() {
    unanswered("it sent nothing back");
  }

  @Override
  public void lost() {
    unanswered("its process ended");
  }

  private void unanswered(String why) {
    answer.completeExceptionally(
        new ClusterException(
            "the cluster’s workers do not run what they are sent ("
                + why
                + "): they need Java 17 or newer, and connections back to this computer"));
  }

  @Override
  public void failed(ClusterException problem) {
    answer.completeExceptionally(problem);
  }
}
