package org.parallelworkbench.ui.window;

import java.nio.charset.Charset;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.HitSearch;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.pipeline.text.TextFiles;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.files.FileRow;
import org.parallelworkbench.ui.files.RowState;
import org.parallelworkbench.ui.viewer.ViewerWindow;

/** Shows the texts of files, in the encoding that was or would be used to count in them. */
record FileTexts(Window owner, TaskRunner tasks) {

  /**
   * Shows a file's text in a window of its own.
   *
   * @param work what counts in it, whose hits are marked; null if there is nothing that could
   */
  void show(FileRow row, @Nullable PreparedPipeline work) {
    HitSearch search = work == null ? null : work.evaluator().hits().orElse(null);
    new ViewerWindow(owner, row.file(), charset(row, work), readsDocuments(work), search, tasks)
        .show();
  }

  private static boolean readsDocuments(@Nullable PreparedPipeline work) {
    if (work == null || !work.pipeline().options().contains(TextFiles.DOCUMENTS)) {
      return false;
    }
    try {
      return work.settings().get(TextFiles.DOCUMENTS);
    } catch (InvalidSettingException e) {
      throw checkedBefore(e);
    }
  }

  private static @Nullable Charset charset(FileRow row, @Nullable PreparedPipeline work) {
    if (row.state() instanceof RowState.Finished finished) {
      TextEncoding used = finished.result().encoding();
      if (used != null && used.decision() != TextEncoding.Decision.DOCUMENT) {
        return Charset.forName(used.charset());
      }
    }
    if (row.file().charset() != null || work == null) {
      return row.file().charset();
    }
    if (!work.pipeline().options().contains(TextFiles.CHARSET)) {
      return null;
    }
    try {
      return TextFiles.forced(work.settings());
    } catch (InvalidSettingException e) {
      throw checkedBefore(e);
    }
  }

  private static IllegalStateException checkedBefore(InvalidSettingException e) {
    return new IllegalStateException("settings are checked when they are prepared", e);
  }
}
