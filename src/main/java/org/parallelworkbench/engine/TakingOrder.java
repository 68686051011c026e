package org.parallelworkbench.engine;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * In which order parallel engines take the files of a request: large files and those cut into
 * slices first, the largest of them first, so that none is left over when all else is done; then
 * all others in the order of the list. Immutable.
 *
 * <p>Pipelines that open no files say nothing about sizes: theirs are taken in the order of the
 * list.
 */
public final class TakingOrder {

  /** A file of more bytes than this is large. */
  public static final long LARGE_BYTES = 1 << 20;

  private final int[] first;
  private final BitSet isFirst;

  private TakingOrder(int[] first) {
    this.first = first;
    this.isFirst = new BitSet();
    for (int index : first) {
      isFirst.set(index);
    }
  }

  /** The order for a request. */
  public static TakingOrder of(RunRequest request) {
    if (!request.work().pipeline().opensFiles()) {
      return asListed();
    }
    PreparedPipeline work = request.work();
    return new TakingOrder(
        IntStream.range(0, request.files().size())
            .filter(index -> comesFirst(work, request.files().get(index)))
            .boxed()
            .sorted(Comparator.comparingLong(index -> -request.files().get(index).size()))
            .mapToInt(Integer::intValue)
            .toArray());
  }

  /** The order of the list, whatever is in it. */
  public static TakingOrder asListed() {
    return new TakingOrder(new int[0]);
  }

  private static boolean comesFirst(PreparedPipeline work, SourceFile file) {
    return file.size() > LARGE_BYTES || work.slices(file) > 1;
  }

  /** The places of the files that are taken before all others, in the order of being taken. */
  public int[] first() {
    return first.clone();
  }

  /** Whether the file at this place of the list is one of the {@link #first}. */
  public boolean isFirst(int index) {
    return isFirst.get(index);
  }
}
