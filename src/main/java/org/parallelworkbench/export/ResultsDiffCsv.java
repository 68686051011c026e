package org.parallelworkbench.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.FilePair;
import org.parallelworkbench.analysis.ResultsDiff;
import org.parallelworkbench.engine.FileResult;

/** Where two runs differ, as a table like those of {@link CsvExport}. */
public final class ResultsDiffCsv {

  private ResultsDiffCsv() {}

  /**
   * Writes one row per file: {@code file,difference,status_first,status_second,} and for each count
   * {@code <name>_first,<name>_second}. Flushes {@code out} but leaves it open.
   *
   * @param pairs all of the diff's, or some of them
   */
  public static void write(ResultsDiff diff, List<FilePair> pairs, Writer out) throws IOException {
    List<String> header =
        new ArrayList<>(List.of("file", "difference", "status_first", "status_second"));
    for (String count : diff.counts()) {
      header.add(SpreadsheetText.harmless(count + "_first"));
      header.add(SpreadsheetText.harmless(count + "_second"));
    }
    CsvExport.write(
        Stream.concat(Stream.of(header), pairs.stream().map(pair -> row(pair, diff.counts()))),
        out);
  }

  private static List<String> row(FilePair pair, List<String> counts) {
    List<String> row = new ArrayList<>();
    row.add(SpreadsheetText.harmless(pair.file().location()));
    row.add(word(pair.kind()));
    row.add(status(pair.first()));
    row.add(status(pair.second()));
    for (String count : counts) {
      row.add(count(pair.first(), count));
      row.add(count(pair.second(), count));
    }
    return row;
  }

  private static String status(@Nullable FileResult result) {
    return result == null ? "" : word(result.status());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String count(@Nullable FileResult result, String name) {
    OptionalLong count = result == null ? OptionalLong.empty() : result.counts().get(name);
    return count.isPresent() ? Long.toString(count.getAsLong()) : "";
  }
}
