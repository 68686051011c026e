package org.parallelworkbench.ui.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.log.LogLevel;
import org.parallelworkbench.ui.appearance.Look;

/**
 * What the window remembers from one start to the next.
 *
 * @param appearance how the program looks
 * @param logLevel how much is logged
 * @param pipeline the chosen pipeline's id
 * @param pipelineSettings the settings of each pipeline, by its id
 * @param engine the chosen engine's id
 * @param workers the worker count
 * @param compareCounts the worker counts to compare
 * @param recent the workbench files used last, the latest first
 * @param keepsHistory whether runs are recorded
 * @param tellsOfEnd whether the end of a long run is told while the window is in the background
 * @param groupsFolders whether the files of a folder are kept together
 * @param recentCommands what was chosen in the command palette, the latest first
 * @param tourOffered whether the tour was offered
 * @param window where the window was, or null if that is not known
 */
public record UserSettings(
    Look appearance,
    LogLevel logLevel,
    String pipeline,
    Map<String, Map<String, String>> pipelineSettings,
    String engine,
    int workers,
    List<Integer> compareCounts,
    List<String> recent,
    boolean keepsHistory,
    boolean tellsOfEnd,
    boolean groupsFolders,
    List<String> recentCommands,
    boolean tourOffered,
    @Nullable WindowBounds window) {

  /**
   * Where a window was on the screen, in pixels.
   *
   * @param divider where the split between files and charts was, 0 to 1
   */
  public record WindowBounds(
      double x, double y, double width, double height, boolean maximized, double divider) {}
}
