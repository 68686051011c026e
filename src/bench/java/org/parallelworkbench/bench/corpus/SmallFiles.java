package org.parallelworkbench.bench.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Many files of 1 to 10 KB, mostly English in UTF-8, a thousand to a folder. */
public record SmallFiles(int count, long seed) implements Recipe {

  private static final int PER_FOLDER = 1_000;
  private static final int SMALLEST = 1_000;

  /** Leaves room for the paragraph that goes beyond. */
  private static final int LARGEST = 9_200;

  @Override
  public String key() {
    return "small-" + count + "-" + seed;
  }

  @Override
  public long size() {
    return (long) count * (SMALLEST + LARGEST) / 2;
  }

  @Override
  public void writeInto(Path folder, Tally tally) throws IOException {
    SplittableRandom sizes = new SplittableRandom(seed);
    Paragraphs source = Paragraphs.mostlyEnglish(seed);
    for (int i = 0; i < count; i++) {
      Path part = folder.resolve("%03d".formatted(i / PER_FOLDER));
      if (i % PER_FOLDER == 0) {
        Files.createDirectory(part);
      }
      int size = sizes.nextInt(SMALLEST, LARGEST + 1);
      Path file = part.resolve("%06d.txt".formatted(i));
      TextFile.write(file, size, StandardCharsets.UTF_8, false, source, tally);
    }
  }
}
