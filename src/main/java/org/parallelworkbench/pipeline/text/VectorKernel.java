package org.parallelworkbench.pipeline.text;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernel with the Vector API: as many bytes at a time as the processor's registers hold. The
 * one class of the pipelines that needs more than Java 17, and therefore known to the others by
 * name only.
 */
final class VectorKernel implements ByteKernel {

  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
  private static final int WIDTH = BYTES.length();

  /** How many vectors are looked at before their counters, a byte each, might overflow. */
  private static final int MOST_VECTORS = 255;

  private static final int QUARTET = 4;

  /** Takes the place of a target where there is none; no byte matches it. */
  private static final ByteTarget NONE = new ByteTarget(-1, (byte) 0, (byte) 1);

  private final List<ByteTarget> targets;

  /** Two targets for the first pass over the bytes, which marks as well. */
  private final ByteTarget first;

  private final ByteTarget second;

  /** The others, by four for each further pass; all of a quartet have the same mask. */
  private final List<List<ByteTarget>> quartets;

  VectorKernel(List<ByteTarget> targets) {
    this.targets = targets;
    this.first = targets.isEmpty() ? NONE : targets.getFirst();
    this.second = targets.size() < 2 ? NONE : targets.get(1);
    this.quartets =
        targets.stream()
            .skip(2)
            .collect(Collectors.groupingBy(ByteTarget::mask, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .flatMap(VectorKernel::quartets)
            .toList();
  }

  private static Stream<List<ByteTarget>> quartets(List<ByteTarget> targets) {
    return IntStream.iterate(0, i -> i < targets.size(), i -> i + QUARTET)
        .mapToObj(i -> IntStream.range(i, i + QUARTET))
        .map(four -> four.mapToObj(i -> i < targets.size() ? targets.get(i) : NONE).toList());
  }

  @Override
  public boolean scan(ByteBuffer bytes, int from, int to, long[] counts, long[] marks) {
    MemorySegment segment = MemorySegment.ofBuffer(bytes.duplicate().clear());
    Arrays.fill(marks, 0, (to - from + Long.SIZE - 1) / Long.SIZE, 0);
    long any = 0;
    int wholeVectors = from + (to - from) / WIDTH * WIDTH;
    for (int start = from, end; start < wholeVectors; start = end) {
      end = Math.min(start + MOST_VECTORS * WIDTH, wholeVectors);
      any |= scanPair(segment, start, end, counts, marks, from);
      for (List<ByteTarget> quartet : quartets) {
        countQuartet(quartet, segment, start, end, counts);
      }
    }
    for (int i = wholeVectors; i < to; i++) {
      byte b = bytes.get(i);
      countOne(b, counts);
      long mark = b < 0 ? 1 : 0;
      marks[(i - from) / Long.SIZE] |= mark << (i - from);
      any |= mark;
    }
    return any != 0;
  }

  /** Counts the first two targets, and marks; returns ones if anything was marked. */
  private long scanPair(
      MemorySegment segment, int start, int end, long[] counts, long[] marks, int from) {
    byte maskA = first.mask();
    byte maskB = second.mask();
    byte a = first.value();
    byte b = second.value();
    ByteVector as = ByteVector.zero(BYTES);
    ByteVector bs = as;
    long any = 0;
    for (int i = start; i < end; i += WIDTH) {
      ByteVector bytes = load(segment, i);
      as = as.add((byte) 1, bytes.and(maskA).eq(a));
      bs = bs.add((byte) 1, bytes.and(maskB).eq(b));
      long mark = bytes.test(VectorOperators.IS_NEGATIVE).toLong();
      marks[(i - from) / Long.SIZE] |= mark << (i - from);
      any |= mark;
    }
    add(first, as, counts);
    add(second, bs, counts);
    return any;
  }

  private static void countQuartet(
      List<ByteTarget> quartet, MemorySegment segment, int start, int end, long[] counts) {
    byte mask = quartet.getFirst().mask();
    byte a = quartet.get(0).value();
    byte b = quartet.get(1).value();
    byte c = quartet.get(2).value();
    byte d = quartet.get(3).value();
    ByteVector as = ByteVector.zero(BYTES);
    ByteVector bs = as;
    ByteVector cs = as;
    ByteVector ds = as;
    for (int i = start; i < end; i += WIDTH) {
      ByteVector masked = load(segment, i).and(mask);
      as = as.add((byte) 1, masked.eq(a));
      bs = bs.add((byte) 1, masked.eq(b));
      cs = cs.add((byte) 1, masked.eq(c));
      ds = ds.add((byte) 1, masked.eq(d));
    }
    add(quartet.get(0), as, counts);
    add(quartet.get(1), bs, counts);
    add(quartet.get(2), cs, counts);
    add(quartet.get(3), ds, counts);
  }

  private static ByteVector load(MemorySegment segment, long offset) {
    return ByteVector.fromMemorySegment(BYTES, segment, offset, ByteOrder.nativeOrder());
  }

  /** Adds up counters that are bytes without a sign. */
  private static void add(ByteTarget target, ByteVector counters, long[] counts) {
    if (target.term() >= 0) {
      ShortVector pairs = counters.reinterpretAsShorts();
      ShortVector sums =
          pairs.and((short) 0xFF).add(pairs.lanewise(VectorOperators.LSHR, Byte.SIZE));
      counts[target.term()] += sums.reduceLanes(VectorOperators.ADD) & 0xFFFF;
    }
  }

  private void countOne(byte b, long[] counts) {
    for (ByteTarget target : targets) {
      if (target.matches(b)) {
        counts[target.term()]++;
      }
    }
  }
}
