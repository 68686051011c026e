package org.parallelworkbench.ui.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallelworkbench.workbench.WorkbenchFile;

/** The workbench files used last, the latest first. Used on the FX thread only. */
public final class RecentFiles {

  /** More nobody reads through. */
  static final int MOST = 10;

  private final List<Path> paths = new ArrayList<>();

  /** The files, the latest first. */
  public List<Path> paths() {
    return List.copyOf(paths);
  }

  /** Puts these in place of all, the latest first. */
  public void restore(List<Path> remembered) {
    paths.clear();
    remembered.stream().distinct().limit(MOST).forEach(paths::add);
  }

  /** A file has been opened or saved. */
  void used(Path file) {
    paths.remove(file);
    paths.addFirst(file);
    if (paths.size() > MOST) {
      paths.removeLast();
    }
  }

  /** Forgets all. */
  void clear() {
    paths.clear();
  }

  /**
   * What to call each, in the same order: its name, with the folder where another has the same
   * name, and the whole folder path where that does not tell them apart either.
   */
  List<String> labels() {
    Map<String, Integer> names = count(paths.stream().map(WorkbenchFile::title).toList());
    Map<String, Integer> placed = count(paths.stream().map(RecentFiles::placed).toList());
    return paths.stream()
        .map(
            path -> {
              if (names.getOrDefault(WorkbenchFile.title(path), 0) == 1) {
                return WorkbenchFile.title(path);
              }
              return placed.getOrDefault(placed(path), 0) == 1
                  ? placed(path)
                  : WorkbenchFile.title(path) + " – " + path.getParent();
            })
        .toList();
  }

  private static String placed(Path path) {
    Path folder = path.getParent();
    Path name = folder == null ? null : folder.getFileName();
    return WorkbenchFile.title(path) + " – " + (name == null ? folder : name);
  }

  private static Map<String, Integer> count(List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> counts.merge(text, 1, Integer::sum));
    return counts;
  }
}
