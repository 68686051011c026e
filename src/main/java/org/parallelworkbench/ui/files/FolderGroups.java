package org.parallelworkbench.ui.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Keeps the rows of a folder together, under a row of its own that says what they add up to. What
 * is open and what is closed outlives every new arrangement. Used on the FX thread only.
 */
final class FolderGroups {

  /** The rows of a folder. */
  private record Group(FileRow head, List<FileRow> rows, Totals totals) {

    /** The sum of the sizes that are known, or that none is. */
    long bytes() {
      long[] known =
          rows.stream()
              .mapToLong(row -> row.file().size())
              .filter(size -> size != SourceFile.UNKNOWN_SIZE)
              .toArray();
      return known.length == 0 ? SourceFile.UNKNOWN_SIZE : Arrays.stream(known).sum();
    }
  }

  private final Function<SourceFile, String> folders;

  /** The head of each folder, the same in all arrangements, so that it can stay selected. */
  private final Map<String, FileRow> heads = new HashMap<>();

  private final Set<FileRow> closed = new HashSet<>();
  private final Map<FileRow, Group> groups = new HashMap<>();
  private final Set<Group> changed = new LinkedHashSet<>();
  private List<String> terms = List.of();
  private List<Boolean> summed = List.of();

  /**
   * @param folders the folder that a file is in
   */
  FolderGroups(Function<SourceFile, String> folders) {
    this.folders = folders;
  }

  /**
   * Adds up these terms from now on; that shows at the next arrangement.
   *
   * @param newSummed for each term, whether it adds up
   */
  void sum(List<String> newTerms, List<Boolean> newSummed) {
    terms = List.copyOf(newTerms);
    summed = List.copyOf(newSummed);
  }

  /**
   * Puts rows below the heads of their folders; those of closed folders are left out.
   *
   * @param rows in their order within a folder
   * @param order sorts the heads, which stand for the sums of their folders
   */
  List<FileRow> arrange(FileRow[] rows, Consumer<FileRow[]> order) {
    clear();
    Map<String, Group> byFolder = new LinkedHashMap<>();
    for (FileRow row : rows) {
      Group group = byFolder.computeIfAbsent(folders.apply(row.file()), this::group);
      group.rows().add(row);
      groups.put(row, group);
    }
    List<FileRow> lines = new ArrayList<>(rows.length + byFolder.size());
    for (FileRow head : sortedHeads(byFolder, order)) {
      lines.add(head);
      if (isOpen(head)) {
        lines.addAll(rowsOf(head));
      }
    }
    return lines;
  }

  private Group group(String folder) {
    FileRow head = heads.computeIfAbsent(folder, FileRow::head);
    return new Group(head, new ArrayList<>(), new Totals());
  }

  private FileRow[] sortedHeads(Map<String, Group> byFolder, Consumer<FileRow[]> order) {
    for (Group group : byFolder.values()) {
      group.totals().restart(terms, group.rows());
      groups.put(group.head(), group);
      show(group);
    }
    FileRow[] sorted = byFolder.values().stream().map(Group::head).toArray(FileRow[]::new);
    RowOrder.BY_NAME.sort(sorted);
    order.accept(sorted);
    return sorted;
  }

  /** Forgets the arrangement, but not what is closed. */
  void clear() {
    groups.clear();
    changed.clear();
  }

  /** Takes in that a row has gone from one state to another; heads show it when they are told. */
  void changed(FileRow row, RowState before, RowState after) {
    Group group = groups.get(row);
    if (group != null) {
      group.totals().changed(before, after);
      changed.add(group);
    }
  }

  /** Has the heads show what has changed below them. */
  void showChanges() {
    changed.forEach(this::show);
    changed.clear();
  }

  private void show(Group group) {
    group.head().show(folder(group));
  }

  private RowState.Folder folder(Group group) {
    return RowState.Folder.of(isOpen(group.head()), group.bytes(), group.totals(), summed);
  }

  /** Whether the rows below a head are shown. */
  boolean isOpen(FileRow head) {
    return !closed.contains(head);
  }

  /** Opens or closes a folder; that shows at the next arrangement. */
  void setOpen(FileRow head, boolean open) {
    if (open) {
      closed.remove(head);
    } else {
      closed.add(head);
    }
  }

  /** The head that a row of the arrangement is below, or null if it is below none. */
  @Nullable FileRow headOf(FileRow row) {
    Group group = groups.get(row);
    return group == null || group.head() == row ? null : group.head();
  }

  /** The rows that belong below a head, shown or not. */
  List<FileRow> rowsOf(FileRow head) {
    Group group = groups.get(head);
    return group == null ? List.of() : group.rows();
  }

  /** What the rows below a head add up to. */
  Totals totalsOf(FileRow head) {
    Group group = groups.get(head);
    return group == null ? new Totals() : group.totals();
  }
}
