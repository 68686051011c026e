package org.parallelworkbench.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.parallelworkbench.analysis.TimeAudit;
import org.parallelworkbench.engine.RunReport;

/**
 * Where the workers' time went in each engine's run with most workers, which shows best what keeps
 * more of them from helping. Not thread-safe.
 */
final class WidestAudits {

  private record Audited(int workers, TimeAudit audit) {}

  private final Map<String, Audited> byEngine = new HashMap<>();

  /** Takes a run into account if it is complete: the latest of those with equally many workers. */
  void add(RunReport report) {
    Audited widest = byEngine.get(report.engine());
    if (!report.cancelled() && (widest == null || report.workers() >= widest.workers())) {
      byEngine.put(report.engine(), new Audited(report.workers(), TimeAudit.of(report)));
    }
  }

  /** What is known of an engine. */
  Optional<TimeAudit> of(String engineId) {
    return Optional.ofNullable(byEngine.get(engineId)).map(Audited::audit);
  }
}
