package org.parallelworkbench.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers at once what a test says the user chooses; until told otherwise, the user cancels. */
public final class FakeChoosers implements Choosers {

  private List<Path> files = List.of();
  private @Nullable Path folder;
  private @Nullable Path target;

  /** The files chosen from now on. */
  public void chooseFiles(List<Path> paths) {
    files = List.copyOf(paths);
  }

  /** The folder chosen from now on. */
  public void chooseFolder(Path path) {
    folder = path;
  }

  /** The file to save in from now on. */
  public void chooseTarget(Path path) {
    target = path;
  }

  @Override
  public List<Path> files(String title) {
    return files;
  }

  @Override
  public Optional<Path> file(String title) {
    return files.stream().findFirst();
  }

  @Override
  public Optional<Path> folder(String title) {
    return Optional.ofNullable(folder);
  }

  @Override
  public Optional<Path> save(String title, String suggestedName) {
    return Optional.ofNullable(target);
  }
}
