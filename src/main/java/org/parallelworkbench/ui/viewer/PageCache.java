package org.parallelworkbench.ui.viewer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.text.PagedText;
import org.parallelworkbench.pipeline.text.TextIndex;
import org.parallelworkbench.ui.common.TaskRunner;

/**
 * The pages of a text that were looked at last, a few megabytes however large it is; others are
 * read in the background. Used on the FX thread only.
 */
final class PageCache {

  private static final int MOST_PAGES = 24;

  private final PagedText text;
  private final TextIndex index;
  private final TaskRunner tasks;
  private final Runnable arrived;
  private final Consumer<Throwable> failed;
  private final Map<Integer, PageRows> pages =
      new LinkedHashMap<>(MOST_PAGES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, PageRows> eldest) {
          return size() > MOST_PAGES;
        }
      };
  private final Set<Integer> reading = new HashSet<>();

  /** Pages that were laid out before it was known how to find the hits in them. */
  private final Set<Integer> early = new HashSet<>();

  /**
   * @param arrived is told when a page has come
   * @param failed is told when one cannot be read
   */
  PageCache(
      PagedText text,
      TextIndex index,
      TaskRunner tasks,
      Runnable arrived,
      Consumer<Throwable> failed) {
    this.text = text;
    this.index = index;
    this.tasks = tasks;
    this.arrived = arrived;
    this.failed = failed;
  }

  /** A page, or null if it has to be read first. */
  @Nullable PageRows get(int page) {
    PageRows rows = pages.get(page);
    boolean stale = rows != null && early.contains(page) && index.hitsBefore(page) >= 0;
    if ((rows == null || stale) && reading.add(page)) {
      read(page);
    }
    return rows;
  }

  private void read(int page) {
    boolean known = index.hitsBefore(page) >= 0;
    PageTask task = new PageTask(text, index, page);
    task.setOnSucceeded(
        event -> {
          reading.remove(page);
          early.remove(page);
          pages.put(page, task.getValue());
          if (!known) {
            early.add(page);
          }
          early.retainAll(pages.keySet());
          arrived.run();
        });
    task.setOnFailed(
        event -> {
          // It stays among those that are read, or it would be tried in every frame.
          failed.accept(task.getException());
        });
    tasks.start(task);
  }
}
