package org.parallelworkbench.pipeline.text;

import static org.parallelworkbench.pipeline.text.VectorKernel.WIDTH;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Counts many targets at once. ASCII is seen as rows of 32 characters, such as the letters. A block
 * of bytes becomes a bit for each byte in five planes, one for each bit of a character's place in
 * its row, and in one plane for each row, which says whether the byte is in it. Logic on whole
 * registers of bits then tells the characters apart, and population counts add them up.
 *
 * <p>For one scan by one thread.
 */
final class BitPlanes {

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

  /** So few bytes that their planes stay in the processor's nearest cache. */
  private static final int BLOCK = 16 * 1024;

  /** The bits of a byte that tell the row; the others tell the place in it. */
  private static final byte ROW_BITS = (byte) 0xE0;

  private static final int PLACE_PLANES = 5;

  /** How many characters of a row are counted in one pass over the planes. */
  private static final int OCTET = 8;

  private final Map<Row, List<ByteTarget>> rows;
  private final long[][] places = new long[PLACE_PLANES][];
  private final long[] inRow;

  /**
   * @param rows the targets, grouped by {@link #rows}
   */
  BitPlanes(Map<Row, List<ByteTarget>> rows) {
    this.rows = rows;
    int words = BLOCK / Long.SIZE;
    Arrays.setAll(places, plane -> new long[words]);
    this.inRow = new long[words];
  }

  /** The targets in each row. */
  static Map<Row, List<ByteTarget>> rows(List<ByteTarget> targets) {
    return targets.stream()
        .collect(Collectors.groupingBy(Row::of, TreeMap::new, Collectors.toList()));
  }

  /**
   * Counts, and marks bytes beyond ASCII.
   *
   * @param length a multiple of {@link VectorKernel#WIDTH}
   * @return zero if nothing was marked
   */
  long scan(MemorySegment segment, int length, long[] counts, long[] marks) {
    long any = 0;
    for (int start = 0; start < length; start += BLOCK) {
      int end = Math.min(start + BLOCK, length);
      any |= fillPlaces(segment, start, end, marks);
      for (Map.Entry<Row, List<ByteTarget>> row : rows.entrySet()) {
        int words = fillRow(segment, start, end, row.getKey());
        count(row.getValue(), words, counts);
      }
    }
    return any;
  }

  private long fillPlaces(MemorySegment segment, int start, int end, long[] marks) {
    long any = 0;
    for (int i = start; i < end; i += WIDTH) {
      ByteVector bytes = VectorKernel.load(segment, i);
      VectorKernel.store(bit(bytes, 0), places[0], i - start);
      VectorKernel.store(bit(bytes, 1), places[1], i - start);
      VectorKernel.store(bit(bytes, 2), places[2], i - start);
      VectorKernel.store(bit(bytes, 3), places[3], i - start);
      VectorKernel.store(bit(bytes, 4), places[4], i - start);
      long mark = bytes.test(VectorOperators.IS_NEGATIVE).toLong();
      VectorKernel.store(mark, marks, i);
      any |= mark;
    }
    return any;
  }

  private static long bit(ByteVector bytes, int bit) {
    return bytes.and((byte) (1 << bit)).compare(VectorOperators.NE, (byte) 0).toLong();
  }

  /**
   * Fills the row's plane, with no bytes in it beyond the end, and returns how many words it has.
   */
  private int fillRow(MemorySegment segment, int start, int end, Row row) {
    for (int i = start; i < end; i += WIDTH) {
      ByteVector bytes = VectorKernel.load(segment, i);
      VectorKernel.store(bytes.and(row.mask()).eq(row.value()).toLong(), inRow, i - start);
    }
    int words = (end - start + Long.SIZE - 1) / Long.SIZE;
    int padded = Math.min(inRow.length, words + LONGS.length());
    Arrays.fill(inRow, words, padded, 0);
    return words;
  }

  private void count(List<ByteTarget> targets, int words, long[] counts) {
    for (int octet = 0; octet < 1 << PLACE_PLANES; octet += OCTET) {
      int from = octet;
      if (targets.stream().anyMatch(target -> Row.octetOf(target) == from)) {
        long[] found = countOctet(octet, words);
        for (ByteTarget target : targets) {
          if (Row.octetOf(target) == octet) {
            counts[target.term()] += found[target.value() % OCTET];
          }
        }
      }
    }
  }

  /**
   * Counts the eight characters of the row from a place on. Written out in full, as the compiler
   * keeps vectors in registers only if it inlines every step, which it does not promise for methods
   * of ours.
   */
  private long[] countOctet(int octet, int words) {
    boolean fourth = (octet & 0x08) != 0;
    boolean fifth = (octet & 0x10) != 0;
    LongVector a = LongVector.zero(LONGS);
    LongVector b = a;
    LongVector c = a;
    LongVector d = a;
    LongVector e = a;
    LongVector f = a;
    LongVector g = a;
    LongVector h = a;
    for (int w = 0; w < words; w += LONGS.length()) {
      LongVector ones = LongVector.fromArray(LONGS, places[0], w);
      LongVector twos = LongVector.fromArray(LONGS, places[1], w);
      LongVector fours = LongVector.fromArray(LONGS, places[2], w);
      LongVector eights = LongVector.fromArray(LONGS, places[3], w);
      LongVector sixteens = LongVector.fromArray(LONGS, places[4], w);
      LongVector in = LongVector.fromArray(LONGS, inRow, w);
      in = fourth ? in.and(eights) : in.and(eights.not());
      in = fifth ? in.and(sixteens) : in.and(sixteens.not());
      LongVector low = in.and(fours.not());
      LongVector high = in.and(fours);
      LongVector low0 = low.and(twos.not());
      LongVector low2 = low.and(twos);
      LongVector high0 = high.and(twos.not());
      LongVector high2 = high.and(twos);
      a = a.add(low0.and(ones.not()).lanewise(VectorOperators.BIT_COUNT));
      b = b.add(low0.and(ones).lanewise(VectorOperators.BIT_COUNT));
      c = c.add(low2.and(ones.not()).lanewise(VectorOperators.BIT_COUNT));
      d = d.add(low2.and(ones).lanewise(VectorOperators.BIT_COUNT));
      e = e.add(high0.and(ones.not()).lanewise(VectorOperators.BIT_COUNT));
      f = f.add(high0.and(ones).lanewise(VectorOperators.BIT_COUNT));
      g = g.add(high2.and(ones.not()).lanewise(VectorOperators.BIT_COUNT));
      h = h.add(high2.and(ones).lanewise(VectorOperators.BIT_COUNT));
    }
    return new long[] {sum(a), sum(b), sum(c), sum(d), sum(e), sum(f), sum(g), sum(h)};
  }

  private static long sum(LongVector counters) {
    return counters.reduceLanes(VectorOperators.ADD);
  }

  /** Bytes that equal {@code value} where {@code mask}, of the row bits alone, has ones. */
  record Row(byte mask, byte value) implements Comparable<Row> {

    static Row of(ByteTarget target) {
      return new Row((byte) (target.mask() & ROW_BITS), (byte) (target.value() & ROW_BITS));
    }

    static int octetOf(ByteTarget target) {
      return target.value() & ~ROW_BITS & -OCTET;
    }

    @Override
    public int compareTo(Row other) {
      return Integer.compare((mask << Byte.SIZE) + value, (other.mask << Byte.SIZE) + other.value);
    }
  }
}
