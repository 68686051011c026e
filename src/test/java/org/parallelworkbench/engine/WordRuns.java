package org.parallelworkbench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.words.WordFrequencies;

/** Runs of the pipeline that breaks its counts down. */
public final class WordRuns {

  private WordRuns() {}

  /** The pipeline with these settings, each a key and a value. */
  public static PreparedPipeline work(String... settings) {
    Map<String, String> values = new java.util.HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      values.put(settings[i], settings[i + 1]);
    }
    try {
      return PreparedPipeline.of(new WordFrequencies(), Settings.of(values));
    } catch (InvalidSettingException e) {
      throw new AssertionError(e);
    }
  }

  /** Files with these texts, called {@code 0.txt} and so on. */
  public static List<SourceFile> files(Path folder, String... texts) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (String text : texts) {
      Path file = Files.writeString(folder.resolve(files.size() + ".txt"), text);
      files.add(new SourceFile(file, Files.size(file)));
    }
    return files;
  }

  /** A run by the sequential engine. */
  public static RunReport run(List<SourceFile> files, PreparedPipeline work) {
    return Engines.byId(Engines.SEQUENTIAL)
        .orElseThrow()
        .run(new RunRequest(files, work, 1), RunListener.NONE, new RunControl());
  }
}
