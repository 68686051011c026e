package org.parallelworkbench.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * What of a run need not be done again.
 *
 * @param files all of its files, with the sizes that they have now if they are to be done
 * @param carried the results that still hold, by place
 * @param changed how many files were done but have changed since
 */
record Remainder(List<SourceFile> files, Map<Integer, FileResult> carried, int changed) {

  /** Looks at every file that was done. */
  static Remainder of(RunRequest request, Map<Integer, StoredResult> latest) {
    boolean opensFiles = request.work().pipeline().opensFiles();
    List<String> columns = request.work().evaluator().columns();
    List<SourceFile> files = new ArrayList<>(request.files());
    Map<Integer, FileResult> carried = new HashMap<>();
    int changed = 0;
    for (int i = 0; i < files.size(); i++) {
      @Nullable StoredResult stored = latest.get(i);
      if (stored == null || !stored.isDone()) {
        continue;
      }
      SourceFile file = files.get(i);
      FileStamp stamp = opensFiles ? FileStamp.of(file) : FileStamp.NONE;
      if (stamp.equals(stored.stamp()) && stored.result().counts().names().equals(columns)) {
        carried.put(i, stored.result());
      } else {
        files.set(i, resized(file, stamp));
        changed++;
      }
    }
    return new Remainder(files, carried, changed);
  }

  /** An archive's entry stays as it was listed: its archive's size says nothing about it. */
  private static SourceFile resized(SourceFile file, FileStamp stamp) {
    return file.entry() == null
        ? new SourceFile(file.path(), stamp.size(), null, file.charset())
        : file;
  }
}
