package org.parallelworkbench.engine.local;

import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.FakeWork;

/** A run in which every third file wants more memory than there is. Started with a small heap. */
final class HungryRun {

  private static final int BLOCK = 1 << 20;

  private HungryRun() {}

  /** Prints the message of each file, or {@code done}. */
  public static void main(String[] args) {
    RunReport report =
        new ThreadPoolEngine()
            .run(
                new RunRequest(
                    FakeWork.files(9),
                    FakeWork.of((file, observer) -> FakeWork.indexOf(file) % 3 == 0 ? devour() : 1),
                    1),
                RunListener.NONE,
                new RunControl());
    for (FileResult result : report.results()) {
      System.out.println(result.message().isEmpty() ? "done" : result.message());
    }
  }

  private static long devour() {
    List<byte[]> blocks = new ArrayList<>();
    while (blocks.size() < Integer.MAX_VALUE) {
      blocks.add(new byte[BLOCK]);
    }
    return blocks.size();
  }
}
