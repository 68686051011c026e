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
  private final boolean documents;

  /**
   * @param charset how its bytes become text, or null to find out
   * @param documents whether a document's text is opened instead of its bytes
   */
  OpenTask(SourceFile file, @Nullable Charset charset, boolean documents) {
    this.file = file;
    this.charset = charset;
    this.documents = documents;
  }

  @Override
  protected PagedText call() throws IOException, RefusedException, InterruptedException {
    return documents ? PagedText.openDocument(file, charset) : PagedText.open(file, charset);
  }
}
