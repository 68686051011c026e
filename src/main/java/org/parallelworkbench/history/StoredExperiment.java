package org.parallelworkbench.history;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parallelworkbench.experiment.Machine;
import org.parallelworkbench.pipeline.Settings;

/**
 * One entry of the history: what was started at once, be it a single run, a comparison or an
 * experiment. Immutable.
 *
 * @param id tells it from all other entries
 * @param name what the user calls it, or an empty text
 * @param note what the user wrote about it, or an empty text
 * @param pipeline the pipeline's id
 * @param folder the innermost folder that all of its files are in, or an empty text if there is
 *     none
 * @param files how many files it has
 * @param machine what it ran on
 * @param configurations how many configurations it measures, as far as they are known
 * @param warmUps how many warm-up runs each of them has
 * @param repeats how often each of them is measured at most
 * @param complete whether everything planned was run
 * @param agreement a sentence on whether its runs gave the same answers; empty before the first
 * @param runs its runs, in the order in which they were made
 */
public record StoredExperiment(
    long id,
    String name,
    String note,
    Instant startedAt,
    String pipeline,
    Settings settings,
    String folder,
    int files,
    Machine machine,
    int configurations,
    int warmUps,
    int repeats,
    boolean complete,
    String agreement,
    List<StoredRun> runs) {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  public StoredExperiment {
    runs = List.copyOf(runs);
  }

  /** Whether it is a single run. */
  public boolean single() {
    return configurations == 1 && warmUps == 0 && repeats == 1;
  }

  /**
   * Whether each word of {@code search} is in its name, note, pipeline, settings, engines or
   * folder; case does not matter.
   */
  public boolean matches(String search) {
    String text =
        Stream.concat(
                Stream.of(name, note, pipeline, folder, settings.toString()),
                runs.stream().map(StoredRun::engine).distinct())
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    return SPACE.splitAsStream(search.strip().toLowerCase(Locale.ROOT)).allMatch(text::contains);
  }
}
