package org.parallelworkbench.bench.corpus;

import java.io.IOException;
import java.nio.file.Path;

/** How to make one corpus. Equal recipes make the same bytes. */
public sealed interface Recipe permits OneLargeFile, SmallFiles, MixedFiles {

  /** A name for the corpus's folder, which tells it from every other recipe's. */
  String key();

  /** About how many bytes it will have. */
  long size();

  /** Writes its files into an empty folder. */
  void writeInto(Path folder, Tally tally) throws IOException;
}
