package org.parallelworkbench.ui.common;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The operating system's own dialogs, each starting in the folder used last. */
public final class SystemChoosers implements Choosers {

  private final Supplier<@Nullable Window> owner;
  private @Nullable Path lastFolder;

  /**
   * @param owner the window to show the dialogs over
   */
  public SystemChoosers(Supplier<@Nullable Window> owner) {
    this.owner = owner;
  }

  @Override
  public List<Path> files(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(startingFolder());
    List<File> chosen = chooser.showOpenMultipleDialog(owner.get());
    if (chosen == null) {
      return List.of();
    }
    List<Path> paths = chosen.stream().map(File::toPath).toList();
    paths.stream().findFirst().ifPresent(path -> lastFolder = path.getParent());
    return paths;
  }

  @Override
  public Optional<Path> file(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(startingFolder());
    Optional<Path> chosen =
        Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
    chosen.ifPresent(path -> lastFolder = path.getParent());
    return chosen;
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(startingFolder());
    Optional<Path> chosen = Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    chosen.ifPresent(path -> lastFolder = path);
    return chosen;
  }

  @Override
  public Optional<Path> save(String title, String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(startingFolder());
    chooser.setInitialFileName(suggestedName);
    Optional<Path> chosen =
        Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    chosen.ifPresent(path -> lastFolder = path.getParent());
    return chosen;
  }

  /** The toolkit refuses to open on a folder that has gone. */
  private @Nullable File startingFolder() {
    return lastFolder != null && Files.isDirectory(lastFolder) ? lastFolder.toFile() : null;
  }
}
