package org.parallelworkbench.ui.libraries;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.parallelworkbench.libraries.LibrariesException;
import org.parallelworkbench.libraries.LibraryInstaller;
import org.parallelworkbench.ui.common.Jobs;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/** Gets what reading documents needs, if the user wants that. Used on the FX thread only. */
public final class DocumentsSetUp {

  private final Texts texts = new Texts(DocumentsSetUp.class);
  private final Stage owner;
  private final Supplier<Optional<String>> obstacle;
  private final Optional<LibraryInstaller> installer;
  private final Notices notices;
  private final Jobs<LibrariesException> jobs;
  private final Runnable installed;

  /**
   * @param obstacle why documents cannot be read now, as a phrase
   * @param installer gets what is missing, if that can be done from here
   * @param installed is told that it is there
   */
  public DocumentsSetUp(
      Stage owner,
      Supplier<Optional<String>> obstacle,
      Optional<LibraryInstaller> installer,
      TaskRunner tasks,
      Notices notices,
      Runnable installed) {
    this.owner = owner;
    this.obstacle = obstacle;
    this.installer = installer;
    this.notices = notices;
    this.jobs = new Jobs<>(tasks, notices, LibrariesException.class);
    this.installed = installed;
  }

  /** Says what is missing, and how to get it. */
  public void show() {
    String missing = obstacle.get().map(Phrases::of).orElseGet(() -> texts.get("state.there"));
    Runnable install = installer.isPresent() ? this::install : null;
    new SetUpDialog(owner, texts, missing, install).show();
  }

  private void install() {
    jobs.start(
        texts.get("install.busy"),
        progress -> {
          installer.orElseThrow().install(progress);
          return true;
        },
        done -> {
          installed.run();
          notices.info(texts.get("install.done"));
        },
        problem ->
            notices.error(
                texts.get("install.failed", Phrases.of(problem.reason())), this::install));
  }
}
