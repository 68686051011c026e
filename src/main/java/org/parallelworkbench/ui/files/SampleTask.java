package org.parallelworkbench.ui.files;

import java.io.IOException;
import javafx.concurrent.Task;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.text.TextSample;

/** Reads the beginning of a file. */
final class SampleTask extends Task<TextSample> {

  private final SourceFile file;

  SampleTask(SourceFile file) {
    this.file = file;
  }

  @Override
  protected TextSample call() throws IOException, RefusedException {
    return TextSample.read(file);
  }
}
