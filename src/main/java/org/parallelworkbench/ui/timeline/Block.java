package org.parallelworkbench.ui.timeline;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.Slices;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.StageTimes;

/**
 * What the timeline draws in one piece: a worker's time on a file, or on one slice of it.
 *
 * @param number its place in {@link FileResult#spans()}
 */
record Block(FileResult file, int number) {

  /** All blocks of some files. */
  static List<Block> of(List<FileResult> files) {
    return files.stream().flatMap(Block::of).toList();
  }

  /** The blocks of a file. */
  static Stream<Block> of(FileResult file) {
    Slices slices = file.slices();
    int count = slices != null ? slices.spans().size() : file.started() ? 1 : 0;
    return IntStream.range(0, count).mapToObj(number -> new Block(file, number));
  }

  Span span() {
    return file.spans().get(number);
  }

  int worker() {
    Slices slices = file.slices();
    return slices == null ? file.worker() : slices.spans().get(number).worker();
  }

  StageTimes times() {
    Slices slices = file.slices();
    return slices == null ? file.times() : slices.spans().get(number).times();
  }
}
