package org.parallelworkbench.bench.corpus;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Files from 1 KB up to {@code largest} bytes, few large and many small, in several scripts and
 * encodings.
 *
 * <p>Sizes are the quantiles of a Pareto distribution with exponent 1/2 that is cut off at the
 * largest, so that they do not depend on the seed; their order does.
 */
public record MixedFiles(int count, long largest, long seed) implements Recipe {

  private static final double SMALLEST = 1_000;
  private static final double EXPONENT = 0.5;

  /** A kind of file. */
  private record Kind(Charset charset, boolean mark, Paragraphs source) {}

  @Override
  public String key() {
    return "mixed-" + count + "-" + largest + "-" + seed;
  }

  @Override
  public long size() {
    return sizes().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void writeInto(Path folder, Tally tally) throws IOException {
    List<Long> sizes = sizes();
    Collections.shuffle(sizes, new Random(seed));
    List<Kind> kinds = kinds();
    for (int i = 0; i < count; i++) {
      Kind kind = kinds.get(i % kinds.size());
      Path file = folder.resolve("%05d.txt".formatted(i));
      TextFile.write(file, sizes.get(i), kind.charset(), kind.mark(), kind.source(), tally);
    }
  }

  private List<Long> sizes() {
    double low = Math.pow(SMALLEST, -EXPONENT);
    double high = Math.pow((double) largest, -EXPONENT);
    List<Long> sizes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double quantile = count == 1 ? 0 : (double) i / (count - 1);
      sizes.add(Math.round(Math.pow(low - quantile * (low - high), -1 / EXPONENT)));
    }
    return sizes;
  }

  /** Half of the files are English in UTF-8, the others everything else in turn. */
  private List<Kind> kinds() {
    Kind english = new Kind(StandardCharsets.UTF_8, false, Paragraphs.mostlyEnglish(seed));
    List<Kind> others =
        List.of(
            new Kind(StandardCharsets.UTF_8, false, Paragraphs.mixed(seed)),
            new Kind(StandardCharsets.UTF_8, false, Paragraphs.cjk(seed)),
            new Kind(StandardCharsets.UTF_8, true, Paragraphs.mixed(seed + 1)),
            new Kind(StandardCharsets.UTF_16LE, true, Paragraphs.mixed(seed + 2)),
            new Kind(StandardCharsets.UTF_16BE, true, Paragraphs.mixed(seed + 3)),
            new Kind(Charset.forName("windows-1252"), false, Paragraphs.german(seed)),
            new Kind(Charset.forName("windows-1251"), false, Paragraphs.cyrillic(seed)));
    List<Kind> kinds = new ArrayList<>();
    for (Kind other : others) {
      kinds.add(english);
      kinds.add(other);
    }
    return kinds;
  }
}
