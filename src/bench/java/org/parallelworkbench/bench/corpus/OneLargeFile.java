package org.parallelworkbench.bench.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One file of mostly English text in UTF-8.
 *
 * @param size in bytes
 */
public record OneLargeFile(long size, long seed) implements Recipe {

  @Override
  public String key() {
    return "large-" + size + "-" + seed;
  }

  @Override
  public void writeInto(Path folder, Tally tally) throws IOException {
    TextFile.write(
        folder.resolve("text.txt"),
        size,
        StandardCharsets.UTF_8,
        false,
        Paragraphs.mostlyEnglish(seed),
        tally);
  }
}
