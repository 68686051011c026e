package org.parallelworkbench.pipeline.text;

import static jdk.incubator.vector.VectorOperators.IS_NEGATIVE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;
import static org.parallelworkbench.pipeline.text.VectorKernel.WIDTH;

import java.lang.foreign.MemorySegment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Counts many targets at once. ASCII is seen as rows of 32 characters, such as the letters. A block
 * of bytes becomes eight planes, one for each bit of a byte, that have a bit for each byte: those
 * of five planes tell a character's place in its row, and those of the others the row. Logic on
 * whole registers of bits then tells the characters apart, and population counts add them up.
 *
 * <p>For one scan by one thread.
 */
final class BitPlanes {

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

  /** So many bytes, eight registers full of them, become a register full of bits in each plane. */
  static final int GROUP = Byte.SIZE * WIDTH;

  /** So few bytes that their planes stay in the processor's nearest cache. */
  private static final int BLOCK = 16 * 1024;

  private static final int LANES = LONGS.length();

  /** Where the row's plane is among those of a group. */
  private static final int IN_ROW = Byte.SIZE * LANES;

  private static final int STRIDE = IN_ROW + LANES;

  /** The bits of a byte that tell the row; the others tell the place in it. */
  private static final byte ROW_BITS = (byte) 0xE0;

  /** How many characters of a row are counted in one pass over the planes. */
  private static final int OCTET = 8;

  /** Every second bit, pair of bits and half of a byte. */
  private static final long SINGLES = 0x5555555555555555L;

  private static final long PAIRS = 0x3333333333333333L;
  private static final long HALVES = 0x0F0F0F0F0F0F0F0FL;

  private static final int HALF = Byte.SIZE / 2;

  private final Map<Row, List<ByteTarget>> rows;

  /** The eight planes of a group and one for the row, a register each; then those of the next. */
  private final long[] planes = new long[BLOCK / GROUP * STRIDE];

  /**
   * @param rows the targets, grouped by {@link #rows}
   */
  BitPlanes(Map<Row, List<ByteTarget>> rows) {
    this.rows = rows;
  }

  /** The targets in each row, by octet, so that each octet is counted once. */
  static Map<Row, List<ByteTarget>> rows(List<ByteTarget> targets) {
    return targets.stream()
        .sorted(Comparator.comparingInt(Row::octetOf))
        .collect(Collectors.groupingBy(Row::of, TreeMap::new, Collectors.toList()));
  }

  /**
   * Counts, and marks bytes beyond ASCII.
   *
   * @param length a multiple of {@link #GROUP}
   * @return zero if nothing was marked
   */
  long scan(MemorySegment segment, int length, long[] counts, long[] marks) {
    long any = 0;
    for (int start = 0; start < length; start += BLOCK) {
      int groups = Math.min(BLOCK, length - start) / GROUP;
      fillHalves(segment, start, groups, 0);
      fillHalves(segment, start, groups, HALF);
      joinHalves(groups);
      any |= mark(segment, start, groups, marks);
      for (Map.Entry<Row, List<ByteTarget>> row : rows.entrySet()) {
        fillRow(row.getKey(), groups);
        count(row.getValue(), groups, counts);
      }
    }
    return any;
  }

  /**
   * Begins to transpose the bits of eight registers: exchanges every second bit between neighbours,
   * and then pairs of bits between those two apart (Warren, Hacker's Delight, 7-3). Which bit
   * stands for which byte gets mixed up, but in all planes alike. Written out like {@link
   * #countOctet}.
   *
   * @param first the first of four registers
   */
  private void fillHalves(MemorySegment segment, int start, int groups, int first) {
    for (int group = 0; group < groups; group++) {
      int i = start + group * GROUP + first * WIDTH;
      LongVector a = load(segment, i);
      LongVector b = load(segment, i + WIDTH);
      LongVector c = load(segment, i + 2 * WIDTH);
      LongVector d = load(segment, i + 3 * WIDTH);
      LongVector ab = a.lanewise(LSHR, 1).lanewise(XOR, b).and(SINGLES);
      a = a.lanewise(XOR, ab.lanewise(LSHL, 1));
      b = b.lanewise(XOR, ab);
      LongVector cd = c.lanewise(LSHR, 1).lanewise(XOR, d).and(SINGLES);
      c = c.lanewise(XOR, cd.lanewise(LSHL, 1));
      d = d.lanewise(XOR, cd);
      LongVector ac = a.lanewise(LSHR, 2).lanewise(XOR, c).and(PAIRS);
      LongVector bd = b.lanewise(LSHR, 2).lanewise(XOR, d).and(PAIRS);
      int at = group * STRIDE + first * LANES;
      a.lanewise(XOR, ac.lanewise(LSHL, 2)).intoArray(planes, at);
      b.lanewise(XOR, bd.lanewise(LSHL, 2)).intoArray(planes, at + LANES);
      c.lanewise(XOR, ac).intoArray(planes, at + 2 * LANES);
      d.lanewise(XOR, bd).intoArray(planes, at + 3 * LANES);
    }
  }

  private static LongVector load(MemorySegment segment, long offset) {
    return VectorKernel.load(segment, offset).reinterpretAsLongs();
  }

  /** Exchanges half bytes between registers four apart, which makes them planes. */
  private void joinHalves(int groups) {
    for (int group = 0; group < groups; group++) {
      for (int plane = 0; plane < HALF; plane++) {
        int high = group * STRIDE + plane * LANES;
        int low = high + HALF * LANES;
        LongVector a = LongVector.fromArray(LONGS, planes, high);
        LongVector b = LongVector.fromArray(LONGS, planes, low);
        LongVector ab = a.lanewise(LSHR, HALF).lanewise(XOR, b).and(HALVES);
        a.lanewise(XOR, ab.lanewise(LSHL, HALF)).intoArray(planes, high);
        b.lanewise(XOR, ab).intoArray(planes, low);
      }
    }
  }

  private LongVector plane(int group, int bit) {
    return LongVector.fromArray(LONGS, planes, group * STRIDE + bit * LANES);
  }

  /** Marks bytes beyond ASCII, in their order; returns zero if there are none. */
  private long mark(MemorySegment segment, int start, int groups, long[] marks) {
    long any = 0;
    for (int group = 0; group < groups; group++) {
      int first = start + group * GROUP;
      LongVector highest = plane(group, 7);
      if (highest.compare(VectorOperators.NE, 0).anyTrue()) {
        for (int i = first; i < first + GROUP; i += WIDTH) {
          VectorMask<Byte> beyond = VectorKernel.load(segment, i).test(IS_NEGATIVE);
          VectorKernel.store(beyond.toLong(), marks, i);
        }
        any = 1;
      } else {
        highest.intoArray(marks, first / Long.SIZE);
      }
    }
    return any;
  }

  /** Fills the row's plane: each bit that tells the row is as it should be, or does not matter. */
  private void fillRow(Row row, int groups) {
    long inverted5 = row.inverted(5);
    long inverted6 = row.inverted(6);
    long inverted7 = row.inverted(7);
    long either5 = row.either(5);
    long either6 = row.either(6);
    long either7 = row.either(7);
    for (int group = 0; group < groups; group++) {
      LongVector in5 = plane(group, 5).lanewise(XOR, inverted5).or(either5);
      LongVector in6 = plane(group, 6).lanewise(XOR, inverted6).or(either6);
      LongVector in7 = plane(group, 7).lanewise(XOR, inverted7).or(either7);
      in5.and(in6).and(in7).intoArray(planes, group * STRIDE + IN_ROW);
    }
  }

  private void count(List<ByteTarget> targets, int groups, long[] counts) {
    int last = -1;
    long[] found = {};
    for (ByteTarget target : targets) {
      int octet = Row.octetOf(target);
      if (octet != last) {
        found = countOctet(octet, groups);
        last = octet;
      }
      counts[target.term()] += found[target.value() % OCTET];
    }
  }

  /**
   * Counts the eight characters of the row from a place on. It first counts those that have at
   * least certain bits, which takes half the logic, and then subtracts those that have more.
   * Written out in full, as the compiler keeps vectors in registers only if it inlines every step,
   * which it does not promise for methods of ours.
   */
  private long[] countOctet(int octet, int groups) {
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
    for (int group = 0; group < groups; group++) {
      LongVector ones = plane(group, 0);
      LongVector twos = plane(group, 1);
      LongVector fours = plane(group, 2);
      LongVector eights = plane(group, 3);
      LongVector sixteens = plane(group, 4);
      LongVector in = plane(group, Byte.SIZE);
      in = fourth ? in.and(eights) : in.and(eights.not());
      in = fifth ? in.and(sixteens) : in.and(sixteens.not());
      LongVector in1 = in.and(ones);
      LongVector in2 = in.and(twos);
      LongVector in3 = in1.and(twos);
      a = a.add(in.lanewise(VectorOperators.BIT_COUNT));
      b = b.add(in1.lanewise(VectorOperators.BIT_COUNT));
      c = c.add(in2.lanewise(VectorOperators.BIT_COUNT));
      d = d.add(in3.lanewise(VectorOperators.BIT_COUNT));
      e = e.add(in.and(fours).lanewise(VectorOperators.BIT_COUNT));
      f = f.add(in1.and(fours).lanewise(VectorOperators.BIT_COUNT));
      g = g.add(in2.and(fours).lanewise(VectorOperators.BIT_COUNT));
      h = h.add(in3.and(fours).lanewise(VectorOperators.BIT_COUNT));
    }
    long[] found = {sum(a), sum(b), sum(c), sum(d), sum(e), sum(f), sum(g), sum(h)};
    for (int bit = 1; bit < OCTET; bit *= 2) {
      for (int place = 0; place < OCTET; place++) {
        found[place] -= (place & bit) == 0 ? found[place | bit] : 0;
      }
    }
    return found;
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

    /** All bits if bytes in the row have 0 at this place, else none. */
    long inverted(int bit) {
      return (value >>> bit & 1) - 1L;
    }

    /** All bits if it does not matter what bytes in the row have at this place, else none. */
    long either(int bit) {
      return (mask >>> bit & 1) - 1L;
    }

    @Override
    public int compareTo(Row other) {
      return Integer.compare((mask << Byte.SIZE) + value, (other.mask << Byte.SIZE) + other.value);
    }
  }
}
