package org.parallelworkbench.ui.cluster;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.stage.Stage;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterProblem;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.ClusterTools;
import org.parallelworkbench.engine.cluster.ConnectionReport;
import org.parallelworkbench.engine.cluster.ConnectionTest;
import org.parallelworkbench.engine.cluster.StartableCluster;
import org.parallelworkbench.libraries.LibrariesException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.Jobs;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.libraries.SetUpDialog;

/** What the menu <i>Cluster</i> does. Used on the FX thread only. */
public final class ClusterCommands {

  /** What the commands have to do with the rest of the window. */
  public interface Surroundings {

    /** Some file of those that are listed, for the workers to look for. */
    Optional<SourceFile> someFile();

    /** Chooses the cluster's engine with so many workers. */
    void useCluster(int workers);

    /** What the engine needs has been installed. */
    void installed();
  }

  private final Texts texts = new Texts(ClusterCommands.class);
  private final ReportWords words = new ReportWords();
  private final Stage owner;
  private final ClusterTools tools;
  private final Choosers choosers;
  private final Notices notices;
  private final Surroundings surroundings;
  private final Jobs<ClusterException> jobs;
  private final ChosenCluster chosen;
  private boolean startedHere;

  /**
   * @param store where choices are remembered
   */
  ClusterCommands(
      Stage owner,
      ClusterTools tools,
      ClusterStore store,
      Choosers choosers,
      TaskRunner tasks,
      Notices notices,
      Surroundings surroundings) {
    this.owner = owner;
    this.tools = tools;
    this.choosers = choosers;
    this.notices = notices;
    this.surroundings = surroundings;
    this.jobs = new Jobs<>(tasks, notices, ClusterException.class);
    this.chosen = new ChosenCluster(tools, store);
  }

  /** Whether something is being started, stopped, installed or tested. */
  ReadOnlyBooleanProperty busyProperty() {
    return jobs.busyProperty();
  }

  /** Whether the local cluster is there. */
  boolean isStarted() {
    return tools.local().map(it -> !it.processes().isEmpty()).orElse(false);
  }

  private boolean isSetUp() {
    return tools.access().obstacle().isEmpty() && tools.local().isPresent();
  }

  /** Asks how large a local cluster is to be, and starts it. */
  void askToStart() {
    if (isSetUp()) {
      new StartDialog(owner, this::start).show();
    } else {
      setUp();
    }
  }

  private void start(int workers, int port) {
    StartableCluster local = tools.local().orElseThrow();
    jobs.start(
        texts.get("start.busy", 0, workers + 1),
        progress -> {
          IntConsumer up = count -> progress.accept(texts.get("start.busy", count, workers + 1));
          return local.start(workers, port, up);
        },
        settings -> started(settings, workers),
        problem -> startFailed(problem, port));
  }

  private void started(ClusterSettings settings, int workers) {
    startedHere = true;
    notices.ask(
        texts.get("start.done", settings.master(), workers),
        new Notices.Choice(texts.get("start.use"), () -> useLocal(workers)));
  }

  private void useLocal(int workers) {
    try {
      chosen.chooseLocal();
    } catch (IOException e) {
      notices.error(texts.get("settings.unsaved", Phrases.of(String.valueOf(e.getMessage()))));
    }
    surroundings.useCluster(workers);
  }

  private void startFailed(ClusterException problem, int port) {
    String sentence = words.sentence(problem, port);
    notices.error(sentence, this::askToStart);
  }

  /** Stops the local cluster. */
  void stop() {
    stop(() -> {});
  }

  private void stop(Runnable then) {
    if (!isStarted()) {
      notices.info(texts.get("stop.nothing"));
      then.run();
      return;
    }
    StartableCluster local = tools.local().orElseThrow();
    jobs.start(
        texts.get("stop.busy"),
        progress -> {
          local.stop();
          return local.processes();
        },
        left -> {
          startedHere = false;
          if (left.isEmpty()) {
            notices.info(texts.get("stop.done"));
          } else {
            notices.error(texts.get("stop.left", String.join(", ", left)), this::stop);
          }
          then.run();
        },
        problem -> notices.error(ReportWords.sentence(problem.reason())));
  }

  /** Says what is there. */
  void showStatus() {
    notices.ask(status());
  }

  private String status() {
    if (!isSetUp()) {
      return texts.get("status.obstacle", obstacle());
    }
    String local =
        tools
            .local()
            .filter(it -> !it.processes().isEmpty())
            .map(
                it ->
                    texts.get(
                        "status.local",
                        it.settings().map(ClusterSettings::master).orElse(""),
                        it.processes().size() - 1))
            .orElseGet(() -> texts.get("status.nothing"));
    Optional<ClusterSettings> used = chosen.settings();
    boolean connected = used.map(tools.access()::isConnectedTo).orElse(false);
    String connection = texts.get(connected ? "status.connected" : "status.unconnected");
    return chosen.choice().own()
        ? texts.get("status.own", local, chosen.choice().master(), connection)
        : used.isPresent() ? local + " " + connection : local;
  }

  /** Asks which cluster to use, and how. */
  void configure() {
    new SettingsDialog(owner, choosers, chosen, new Changes()).show();
  }

  /** What comes of the dialog. */
  private final class Changes implements SettingsDialog.Actions {

    @Override
    public void save(ClusterForm form) {
      try {
        chosen.choose(form.choice(), form.secret(), form.remember());
        notices.info(texts.get("settings.saved"));
      } catch (IOException e) {
        notices.error(texts.get("settings.unsaved", Phrases.of(String.valueOf(e.getMessage()))));
      }
    }

    @Override
    public void test(ClusterForm form) {
      Optional<ClusterSettings> settings = chosen.settings(form.choice(), form.secret());
      if (settings.isEmpty() || tools.access().obstacle().isPresent()) {
        form.showResult(List.of(new ReportWords.Line(noCluster(), true)));
        return;
      }
      form.showTesting();
      jobs.start(
          texts.get("test.busy"),
          progress -> tryOut(settings.get()),
          report -> {
            notices.hide();
            form.showResult(words.lines(report));
          },
          problem ->
              form.showResult(
                  List.of(new ReportWords.Line(ReportWords.sentence(problem.reason()), true))));
    }

    @Override
    public void cancel() {
      // What was tried out may be connected.
      jobs.finish(chosen::disconnectOthers);
    }
  }

  private ConnectionReport tryOut(ClusterSettings settings) throws InterruptedException {
    return new ConnectionTest(tools.access(), settings, surroundings.someFile())
        .run(ConnectionTest.LIMIT);
  }

  /** Why the cluster is not set up. */
  private String obstacle() {
    return tools.access().obstacle().map(Phrases::of).orElseGet(() -> texts.get("status.nolocal"));
  }

  private String noCluster() {
    return tools
        .access()
        .obstacle()
        .map(obstacle -> texts.get("status.obstacle", Phrases.of(obstacle)))
        .orElseGet(() -> texts.get("problem." + ClusterProblem.NONE_CHOSEN));
  }

  /** Tries out the cluster that is chosen, and says how that went. */
  void test() {
    if (tools.access().obstacle().isPresent()) {
      setUp();
      return;
    }
    Optional<ClusterSettings> settings = chosen.settings();
    if (settings.isEmpty()) {
      offer();
      return;
    }
    jobs.start(
        texts.get("test.busy"),
        progress -> tryOut(settings.get()),
        report -> {
          notices.hide();
          new TestDialog(owner, words.lines(report), this::test, this::configure).show();
        },
        problem -> notices.error(ReportWords.sentence(problem.reason())));
  }

  /** Says what an engine for clusters needs, and how to get it. */
  public void setUp() {
    String obstacle = obstacle();
    Runnable install = tools.installer().isPresent() ? this::install : null;
    new SetUpDialog(owner, texts, obstacle, install).show();
  }

  private void install() {
    jobs.start(
        texts.get("install.busy"),
        progress -> {
          try {
            tools.installer().orElseThrow().install(progress);
          } catch (LibrariesException e) {
            throw new ClusterException(e.reason(), e);
          }
          return true;
        },
        done -> {
          surroundings.installed();
          notices.ask(
              texts.get("install.done"),
              new Notices.Choice(texts.get("install.start"), this::askToStart));
        },
        problem ->
            notices.error(
                texts.get("install.failed", ReportWords.sentence(problem.reason())),
                this::install));
  }

  /** Whether there is a cluster to run something on; if there is none, the user is told how. */
  public boolean hasCluster() {
    if (tools.access().obstacle().isPresent()) {
      setUp();
      return false;
    }
    if (chosen.settings().isEmpty()) {
      offer();
      return false;
    }
    return true;
  }

  private void offer() {
    notices.ask(
        texts.get("problem." + ClusterProblem.NONE_CHOSEN),
        new Notices.Choice(texts.get("offer.start"), this::askToStart),
        new Notices.Choice(texts.get("offer.settings"), this::configure));
  }

  /**
   * Does this once nothing is under way any more, and the user has said what is to become of a
   * local cluster that was started here; not at all if the user thinks better of it.
   */
  public void leave(Runnable then) {
    jobs.finish(
        () -> {
          if (startedHere && isStarted()) {
            new LeaveDialog(owner, () -> stop(then), then).show();
          } else {
            then.run();
          }
        });
  }
}
