package org.parallelworkbench.ui.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files and folders that are dropped on a pane, and shows where they would go. */
final class FileDrop {

  private final Node hint;
  private final BooleanSupplier open;
  private final Consumer<List<Path>> consumer;

  /**
   * @param hint is visible while files are held over the pane
   * @param open whether files can be taken
   * @param consumer gets what is dropped
   */
  FileDrop(Node pane, Node hint, BooleanSupplier open, Consumer<List<Path>> consumer) {
    this.hint = hint;
    this.open = open;
    this.consumer = consumer;
    pane.setOnDragEntered(event -> hint.setVisible(event.getDragboard().hasFiles()));
    pane.setOnDragExited(event -> hint.setVisible(false));
    pane.setOnDragOver(this::over);
    pane.setOnDragDropped(this::dropped);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles() && open.getAsBoolean()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    hint.setVisible(false);
    List<File> files = event.getDragboard().getFiles();
    event.setDropCompleted(!files.isEmpty());
    event.consume();
    consumer.accept(files.stream().map(File::toPath).toList());
  }
}
