package org.parallelworkbench.bench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Files to measure with, and the right answer. Immutable.
 *
 * @param folder holds the files and nothing else
 * @param answer the counts over all files, by the names of {@link Tally}
 */
public record Corpus(Path folder, Map<String, Long> answer) {

  public Corpus {
    answer = Map.copyOf(answer);
  }

  /** How many bytes all files have. */
  public long bytes() {
    return Objects.requireNonNull(answer.get(Tally.BYTES));
  }

  /** All files, in the order of their names. */
  public List<SourceFile> files() throws IOException {
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        files.add(new SourceFile(path, Files.size(path)));
      }
    }
    return files;
  }
}
