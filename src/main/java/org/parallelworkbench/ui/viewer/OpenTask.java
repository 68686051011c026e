package org.parallelworkbench.ui.viewer;

import java.io.IOException;
import java.nio.charset.Charset;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.text.PagedText;

/** Opens a file's text. */
final class OpenTask extends Task<PagedText> {

  private final SourceFile file;
  private final @Nullable Charset charset;

  /**
   * @param charset how its bytes become text, or null to find out
   */
  OpenTask(SourceFile file, @Nullable Charset charset) {
    this.file = file;
    this.charset = charset;
  }

  @Override
  protected PagedText call() throws IOException, RefusedException {
    return PagedText.open(file, charset);
  }
}
