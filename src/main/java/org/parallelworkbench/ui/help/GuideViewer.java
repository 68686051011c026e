package org.parallelworkbench.ui.help;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javafx.concurrent.Task;
import org.parallelworkbench.guide.Guide;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/** Shows the user guide in a browser. Used on the FX thread only. */
public final class GuideViewer {

  private final Texts texts = new Texts(GuideViewer.class);
  private final Optional<Path> source;
  private final Path pages;
  private final TaskRunner tasks;
  private final Notices notices;
  private DocumentOpener opener = document -> {};

  /**
   * @param source the folder of the guide's chapters, if this installation has it
   * @param pages the folder where its pages are written, anew each time
   */
  public GuideViewer(Optional<Path> source, Path pages, TaskRunner tasks, Notices notices) {
    this.source = source;
    this.pages = pages;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Sets what shows the pages; without it a notice says where they are. */
  public void openWith(DocumentOpener documents) {
    opener = documents;
  }

  /** Shows the guide's first page. */
  public void showIndex() {
    show(Guide.INDEX, "");
  }

  /** Shows what the guide says about something. */
  public void show(HelpTopic topic) {
    show(topic.chapter(), topic.fragment());
  }

  private void show(String chapter, String fragment) {
    if (source.isEmpty()) {
      notices.error(texts.get("guide.missing"));
      return;
    }
    Path page = pages.resolve(chapter + ".html");
    PublishTask task = new PublishTask(source.get(), pages);
    task.setOnSucceeded(
        event -> {
          notices.info(texts.get("guide.open", page));
          opener.open(URI.create(page.toUri() + fragment));
        });
    task.setOnFailed(event -> notices.error(texts.get("guide.failed", reason(task), source.get())));
    tasks.start(task);
  }

  private static String reason(Task<?> task) {
    return String.valueOf(task.getException());
  }

  /** Makes pages of chapters; a moment's work, so that they are never older than the chapters. */
  private static final class PublishTask extends Task<Guide> {

    private final Path source;
    private final Path pages;

    PublishTask(Path source, Path pages) {
      this.source = source;
      this.pages = pages;
    }

    @Override
    protected Guide call() throws IOException {
      Guide guide = Guide.in(source);
      guide.publish(pages);
      return guide;
    }
  }
}
