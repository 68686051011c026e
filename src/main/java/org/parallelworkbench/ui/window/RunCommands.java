package org.parallelworkbench.ui.window;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.CacheMode;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.Order;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.Protocol;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.history.Resumption;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.ui.cluster.ClusterCommands;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.files.FilesView;
import org.parallelworkbench.ui.libraries.DocumentsSetUp;
import org.parallelworkbench.ui.run.Phase;
import org.parallelworkbench.ui.run.RunPanel;
import org.parallelworkbench.ui.run.RunSession;

/** Starts runs of what is chosen, of every kind, and stops them. Used on the FX thread only. */
final class RunCommands implements RunPanel.Actions {

  private static final Set<String> ON_CLUSTERS = Set.of(Engines.CLUSTER, Engines.MIXED);

  /** Up to so many bytes, a run over files is over in a few seconds. */
  private static final long QUICK_BYTES = 256_000_000;

  private final Texts texts = new Texts(RunCommands.class);
  private final RunSession session;
  private final FilesView files;
  private final RunPanel panel;
  private final ViewTabs views;
  private final ClusterCommands clusters;
  private final DocumentsSetUp documents;
  private final Notices notices;

  /**
   * @param session where runs are started
   * @param files what they work on
   * @param panel what they do with it
   * @param views show what comes of it
   * @param clusters see to it that there is a cluster for the engines that need one
   * @param documents gets what reading documents needs
   * @param notices tell what is missing
   */
  RunCommands(
      RunSession session,
      FilesView files,
      RunPanel panel,
      ViewTabs views,
      ClusterCommands clusters,
      DocumentsSetUp documents,
      Notices notices) {
    this.session = session;
    this.files = files;
    this.panel = panel;
    this.views = views;
    this.clusters = clusters;
    this.documents = documents;
    this.notices = notices;
  }

  @Override
  public void run() {
    Engine engine = panel.engineProperty().get();
    int workers = engine.parallel() ? panel.workersProperty().get() : 1;
    PreparedPipeline work = panel.workProperty().get();
    if (work != null && hasFiles() && hasCluster(List.of(engine))) {
      session.start(
          new Experiment(files.files(), work, List.of(new RunConfiguration(engine, workers)))
              .withPolicy(panel.policyProperty().get()),
          false);
    }
  }

  /** Runs those files again that failed in the last run, if they are still listed as they were. */
  void runFailedAgain() {
    RunReport last = session.lastReportProperty().get();
    if (last != null && last.request().files().equals(files.files())) {
      session.runFailedAgain(panel.policyProperty().get());
    } else {
      notices.info(texts.get("again.changed"));
    }
  }

  @Override
  public void compare() {
    PreparedPipeline work = panel.workProperty().get();
    Engine engine = panel.engineProperty().get();
    if (work != null && hasFiles() && hasCluster(List.of(engine))) {
      views.showComparison();
      Experiment once =
          comparison(work, Engines.byId(Engines.THREADS).orElseThrow(), engine)
              .withPolicy(panel.policyProperty().get());
      session.start(settlesQuickly(work) ? once.withPlan(warmedUp(once.plan())) : once, true);
    }
  }

  /** Beside a cluster it is worth knowing what the threads of this computer do. */
  private Experiment comparison(PreparedPipeline work, Engine threads, Engine chosen) {
    RunConfiguration[] references =
        ON_CLUSTERS.contains(chosen.id())
            ? new RunConfiguration[] {
              new RunConfiguration(threads, Runtime.getRuntime().availableProcessors())
            }
            : new RunConfiguration[0];
    return Experiment.comparison(
        files.files(),
        work,
        Engines.byId(Engines.SEQUENTIAL).orElseThrow(),
        chosen.parallel() ? chosen : threads,
        panel.compareCountsProperty().get(),
        references);
  }

  /** Whether warming up first costs little; only then is a comparison short enough to need it. */
  private boolean settlesQuickly(PreparedPipeline work) {
    return work.pipeline().opensFiles() && files.bytesProperty().get() <= QUICK_BYTES;
  }

  private static Plan warmedUp(Plan plan) {
    return new Plan(
        plan.configurations(),
        plan.pilots(),
        new Protocol(1, 1, CacheMode.WARM, Order.AS_GIVEN, 0, OptionalDouble.empty()));
  }

  /** Carries out a plan. */
  void experiment(Plan plan) {
    PreparedPipeline work = panel.workProperty().get();
    if (work != null && hasFiles() && hasCluster(engines(plan))) {
      session.start(new Experiment(files.files(), work, plan, panel.policyProperty().get()), true);
    }
  }

  private static List<Engine> engines(Plan plan) {
    return plan.configurations().stream().map(RunConfiguration::engine).toList();
  }

  /** Whether there is a cluster, if one of these engines needs one. */
  private boolean hasCluster(List<Engine> engines) {
    return engines.stream().map(Engine::id).noneMatch(ON_CLUSTERS::contains)
        || clusters.hasCluster();
  }

  private boolean hasFiles() {
    boolean any = !files.rows().isEmpty();
    if (!any) {
      notices.info(texts.get("no.files"));
    }
    return any;
  }

  /** Shows the files, pipeline and settings of a run that ended early, and finishes it. */
  void resume(Resumption resumption) {
    if (session.phaseProperty().get() != Phase.IDLE) {
      notices.error(texts.get("resume.busy"));
      return;
    }
    Experiment experiment = resumption.experiment();
    choose(experiment, experiment.plan().configurations().getFirst());
    session.start(experiment, true);
  }

  /** Shows files, pipeline, settings and engine in place of those chosen. */
  void choose(Experiment experiment, RunConfiguration configuration) {
    PreparedPipeline work = experiment.work();
    files.replaceWith(experiment.files());
    panel.restoreSettings(Map.of(work.pipeline().id(), work.settings()));
    panel.choosePipeline(work.pipeline().id());
    panel.chooseEngine(configuration.engine().id());
    if (configuration.engine().parallel()) {
      panel.workersProperty().set(configuration.workers());
    }
  }

  @Override
  public void cancel() {
    session.cancel();
  }

  @Override
  public void setUpEngine() {
    clusters.setUp();
  }

  @Override
  public void setUpDocuments() {
    documents.show();
  }
}
