package org.parallelworkbench.pipeline.text;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernel with the Vector API: as many bytes at a time as the processor's registers hold. With
 * {@link BitPlanes}, the one class of the pipelines that needs more than Java 17, and therefore
 * known to the others by name only.
 */
final class VectorKernel implements ByteKernel {

  static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
  static final int WIDTH = BYTES.length();

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

  /** As many as there are longs in a register. */
  private static final VectorSpecies<Integer> INDICES =
      VectorSpecies.of(int.class, VectorShape.forBitSize(LONGS.vectorBitSize() / 2));

  /** How many vectors are looked at before their counters, a byte each, might overflow. */
  private static final int MOST_VECTORS = 255;

  /** Up to here each target has a counter of its own; more of them share bit planes. */
  private static final int PAIR = 2;

  private final List<ByteTarget> targets;
  private final byte[] watched;
  private final ByteTarget first;
  private final ByteTarget second;
  private final Map<BitPlanes.Row, List<ByteTarget>> rows;

  /**
   * @param watched first bytes of characters beyond ASCII that may matter
   */
  VectorKernel(List<ByteTarget> targets, byte[] watched) {
    this.watched = watched.clone();
    this.targets = List.copyOf(targets);
    this.first = targets.isEmpty() ? ByteTarget.NOTHING : targets.get(0);
    this.second = targets.size() < PAIR ? ByteTarget.NOTHING : targets.get(1);
    this.rows = BitPlanes.rows(targets);
  }

  @Override
  public boolean scan(ByteBuffer bytes, int from, int to, long[] counts, long[] marks) {
    int length = to - from;
    MemorySegment segment = MemorySegment.ofBuffer(bytes.duplicate().clear()).asSlice(from, length);
    boolean pair = targets.size() <= PAIR;
    int unit = pair ? WIDTH : BitPlanes.GROUP;
    int done = length / unit * unit;
    long any = 0;
    if (pair) {
      for (int start = 0; start < done; start += MOST_VECTORS * WIDTH) {
        int end = Math.min(start + MOST_VECTORS * WIDTH, done);
        any |= scanPair(segment, start, end, counts, marks);
      }
    } else if (done > 0) {
      any = new BitPlanes(rows).scan(segment, done, counts, marks);
    }
    while (done < length) {
      int some = Math.min(WIDTH, length - done);
      done += some;
      any |=
          done < WIDTH
              ? scanBytes(segment, counts, marks)
              : scanVector(segment, done, some, counts, marks);
    }
    return any != 0;
  }

  /** Scans some bytes that end with the others, with the vector that ends there, too. */
  private long scanVector(MemorySegment segment, int end, int some, long[] counts, long[] marks) {
    int others = WIDTH - some;
    ByteVector bytes = load(segment, end - WIDTH);
    for (ByteTarget target : targets) {
      long found = bytes.and(target.mask()).eq(target.value()).toLong() >>> others;
      counts[target.term()] += Long.bitCount(found);
    }
    long mark = bytes.test(VectorOperators.IS_NEGATIVE).toLong() >>> others;
    store(mark, marks, end - some);
    return mark;
  }

  /** Scans fewer bytes than a vector has. */
  private long scanBytes(MemorySegment segment, long[] counts, long[] marks) {
    long any = 0;
    for (int i = 0; i < segment.byteSize(); i++) {
      byte b = segment.get(ValueLayout.JAVA_BYTE, i);
      for (ByteTarget target : targets) {
        counts[target.term()] += target.matches(b) ? 1 : 0;
      }
      long mark = b < 0 ? 1 : 0;
      store(mark, marks, i);
      any |= mark;
    }
    return any;
  }

  /** Counts one or two targets, and marks; returns zero if nothing was marked. */
  private long scanPair(MemorySegment segment, int start, int end, long[] counts, long[] marks) {
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
      store(mark, marks, i);
      any |= mark;
    }
    add(first, as, counts);
    add(second, bs, counts);
    return any;
  }

  @Override
  public int listMarked(long[] marks, int words, int[] marked) {
    int length = 0;
    int w = 0;
    IntVector indices = IntVector.zero(INDICES).addIndex(1);
    for (; w <= words - LONGS.length(); w += LONGS.length()) {
      VectorMask<Long> some = LongVector.fromArray(LONGS, marks, w).compare(VectorOperators.NE, 0);
      indices.add(w).compress(some.cast(INDICES)).intoArray(marked, length);
      length += some.trueCount();
    }
    for (; w < words; w++) {
      marked[length] = w;
      length += marks[w] == 0 ? 0 : 1;
    }
    return length;
  }

  // Compiled for itself, as an option in run.sh demands.
  @Override
  public void markPairs(
      ByteBuffer bytes, int from, int to, ByteTarget first, ByteTarget second, long[] marks) {
    MemorySegment segment = MemorySegment.ofBuffer(bytes.duplicate().clear());
    byte maskA = first.mask();
    byte maskB = second.mask();
    byte a = first.value();
    byte b = second.value();
    int i = from;
    for (; i < to - WIDTH; i += WIDTH) {
      ByteVector next = load(segment, i + 1);
      VectorMask<Byte> follows = next.and(maskB).eq(b).or(next.test(VectorOperators.IS_NEGATIVE));
      store(load(segment, i).and(maskA).eq(a).and(follows).toLong(), marks, i - from);
    }
    for (; i < to; i++) {
      boolean begins =
          first.matches(bytes.get(i)) && ByteKernel.mayFollow(second, bytes, i + 1, to);
      store(begins ? 1 : 0, marks, i - from);
    }
  }

  @Override
  public void classify(ByteBuffer bytes, int from, int[] words, int length, ByteClasses classes) {
    MemorySegment segment = MemorySegment.ofBuffer(bytes.duplicate().clear());
    for (int i = 0; i < length; i++) {
      int first = from + words[i] * Long.SIZE;
      for (int bit = 0; bit < Long.SIZE; bit += WIDTH) {
        classify(load(segment, first + bit), i * Long.SIZE + bit, classes);
      }
    }
  }

  private void classify(ByteVector bytes, int bit, ByteClasses classes) {
    ByteVector halves = bytes.and((byte) 0xF0);
    store(bytes.and((byte) 0xE0).eq((byte) 0xC0).toLong(), classes.two, bit);
    store(halves.eq((byte) 0xE0).toLong(), classes.three, bit);
    // As numbers with a sign, tails come first of all bytes.
    store(bytes.lt((byte) 0xC0).toLong(), classes.tail, bit);
    VectorMask<Byte> lessChoice = bytes.eq((byte) 0xE0).or(bytes.eq((byte) 0xED));
    VectorMask<Byte> others = halves.eq((byte) 0xF0).or(bytes.and((byte) 0xFE).eq((byte) 0xC0));
    store(lessChoice.or(others).toLong(), classes.special, bit);
    long interesting = 0;
    for (byte first : watched) {
      interesting |= bytes.eq(first).toLong();
    }
    store(interesting, classes.watched, bit);
  }

  @Override
  public int firstControl(ByteBuffer bytes, int from, int to) {
    MemorySegment segment = MemorySegment.ofBuffer(bytes.duplicate().clear());
    int i = from;
    for (; i <= to - WIDTH; i += WIDTH) {
      long controls = controls(load(segment, i));
      if (controls != 0) {
        return i + Long.numberOfTrailingZeros(controls);
      }
    }
    if (i > from) {
      // The vector that ends at the end; what is seen a second time has none.
      long controls = controls(load(segment, to - WIDTH));
      return controls == 0 ? to : to - WIDTH + Long.numberOfTrailingZeros(controls);
    }
    while (i < to && !ByteKernel.isControl(bytes.get(i))) {
      i++;
    }
    return i;
  }

  private static long controls(ByteVector bytes) {
    VectorMask<Byte> low = bytes.and((byte) ~0x1F).eq((byte) 0);
    VectorMask<Byte> usual = bytes.and((byte) ~0x07).eq((byte) 0x08);
    return low.andNot(usual).toLong();
  }

  static ByteVector load(MemorySegment segment, long offset) {
    return ByteVector.fromMemorySegment(BYTES, segment, offset, ByteOrder.nativeOrder());
  }

  /** Stores bits from one on; those of a word have to come in order, its lowest first. */
  static void store(long bits, long[] words, int bit) {
    int word = bit / Long.SIZE;
    words[word] = bit % Long.SIZE == 0 ? bits : words[word] | (bits << bit);
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
}
