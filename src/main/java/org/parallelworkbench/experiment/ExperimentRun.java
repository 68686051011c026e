package org.parallelworkbench.experiment;

import java.util.concurrent.TimeUnit;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;

/** One experiment while it is run. Used once, by one thread. */
final class ExperimentRun {

  private static final System.Logger LOGGER = System.getLogger(ExperimentRun.class.getName());

  private final Experiment experiment;
  private final ExperimentListener listener;
  private final RunControl control;
  private final Pause pause;
  private final Agenda agenda;
  private final Ledger ledger;

  ExperimentRun(
      Experiment experiment, ExperimentListener listener, RunControl control, Pause pause) {
    this.experiment = experiment;
    this.listener = listener;
    this.control = control;
    this.pause = pause;
    this.agenda = new Agenda(experiment.plan());
    this.ledger = new Ledger(Machine.current());
  }

  ExperimentReport run() {
    if (experiment.plan().protocol().cache() == CacheMode.WARM
        && experiment.work().pipeline().opensFiles()) {
      listener.readingFiles();
      CacheWarmer.read(experiment.files(), control);
    }
    boolean goesOn = true;
    while (goesOn && !agenda.isEmpty()) {
      pause.await(control);
      goesOn = !control.isCancelled() && runNext();
    }
    return report();
  }

  /** Makes the next run; returns whether it ran to its end. */
  private boolean runNext() {
    PlannedRun planned = agenda.next();
    RunConfiguration configuration = planned.configuration();
    RunRequest request =
        new RunRequest(
            experiment.files(), experiment.work(), configuration.workers(), experiment.policy());
    int number = ledger.size() + 1;
    RunListener runListener =
        listener.starting(number, ledger.size() + agenda.left().size(), planned, request);
    LOGGER.log(
        System.Logger.Level.INFO,
        () ->
            "run %d begins: %s of %d files with %s"
                .formatted(
                    number,
                    experiment.work().pipeline().id(),
                    experiment.files().size(),
                    configuration.label()));
    RunReport report = configuration.engine().run(request, runListener, control);
    Measurement measurement = ledger.add(planned, report);
    LOGGER.log(
        System.Logger.Level.INFO,
        () ->
            "run %d ended after %d ms, %s"
                .formatted(
                    number,
                    TimeUnit.NANOSECONDS.toMillis(report.makespanNanos()),
                    measurement.complete() ? "complete" : "cancelled"));
    if (measurement.complete()) {
      agenda.ended(measurement.seconds());
    }
    int left = agenda.left().size() - (measurement.complete() ? 0 : 1);
    listener.finished(number, ledger.size() + left, measurement, report());
    return measurement.complete();
  }

  private ExperimentReport report() {
    return ledger.report(experiment.withPlan(agenda.plan()), agenda.isEmpty());
  }
}
