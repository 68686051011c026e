package org.parallelworkbench.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * A file's count broken down by term, such as how often each word occurs in it. Immutable.
 *
 * <p>It is kept packed, as it is also stored and sent, because a run may have very many: how many
 * terms there are, {@link #slack()}, then the terms in ascending order, each as how many bytes it
 * shares with the one before, how many follow, those in UTF-8, and its count. Numbers have seven
 * bits to the byte, the lowest first.
 */
public final class Breakdown {

  /**
   * A term and how often it was found.
   *
   * @param count at least 1
   */
  public record Entry(String term, long count) {

    /** The most frequent first, of equally frequent ones the first by its characters. */
    public static final Comparator<Entry> BY_COUNT =
        Comparator.comparingLong(Entry::count).reversed().thenComparing(Entry::term);
  }

  /** No breakdown: what most pipelines give. */
  public static final Breakdown NONE = new Breakdown(new byte[] {0, 0});

  private final byte[] packed;

  private Breakdown(byte[] packed) {
    this.packed = packed;
  }

  /** The one that {@link #toBytes()} gave. */
  public static Breakdown fromBytes(byte[] bytes) {
    return new Breakdown(bytes.clone());
  }

  /**
   * Packs entries.
   *
   * @param entries each term once
   * @param slack no count is too high, and none, also of terms that are missing, is too low by more
   */
  static Breakdown of(List<Entry> entries, long slack) {
    List<Entry> ordered = new ArrayList<>(entries);
    ordered.sort(Comparator.comparing(Entry::term));
    Writer out = new Writer();
    out.number(ordered.size());
    out.number(slack);
    byte[] before = {};
    for (Entry entry : ordered) {
      byte[] term = entry.term().getBytes(StandardCharsets.UTF_8);
      int mismatch = Arrays.mismatch(before, term);
      int shared = mismatch < 0 ? term.length : mismatch;
      out.number(shared);
      out.number(term.length - shared);
      out.bytes(term, shared);
      out.number(entry.count());
      before = term;
    }
    return new Breakdown(out.toBytes());
  }

  /** How many terms it has. */
  public int size() {
    return (int) new Reader(packed).number();
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /**
   * By how much a count may be too low at most, also that of a term which is missing because there
   * were too many; 0 if all is exact. No count is too high.
   */
  public long slack() {
    Reader in = new Reader(packed);
    in.number();
    return in.number();
  }

  /** Gives each term with its count, in the order of their characters' UTF-16 codes. */
  public void forEach(ObjLongConsumer<String> taker) {
    Reader in = new Reader(packed);
    long size = in.number();
    in.number();
    byte[] term = {};
    for (long i = 0; i < size; i++) {
      int shared = (int) in.number();
      int more = (int) in.number();
      term = in.bytes(Arrays.copyOf(term, shared + more), shared);
      taker.accept(new String(term, StandardCharsets.UTF_8), in.number());
    }
  }

  /** So many of the most frequent terms, by {@link Entry#BY_COUNT}, or all if there are fewer. */
  public List<Entry> top(int most) {
    List<Entry> entries = new ArrayList<>();
    forEach((term, count) -> entries.add(new Entry(term, count)));
    entries.sort(Entry.BY_COUNT);
    return List.copyOf(entries.subList(0, Math.min(most, entries.size())));
  }

  /** All of it in a form that can be stored. */
  public byte[] toBytes() {
    return packed.clone();
  }

  /** What is to be said of a file with it; empty if it is exact. */
  public String remark() {
    long slack = slack();
    return slack == 0
        ? ""
        : "too many different terms: only the most frequent are kept, and a count may be too low by "
            + slack;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Breakdown that && Arrays.equals(packed, that.packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }

  @Override
  public String toString() {
    return size() + " terms";
  }

  /** Appends to bytes that grow. */
  private static final class Writer {

    private byte[] bytes = new byte[256];
    private int length;

    void number(long value) {
      reserve(10);
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        bytes[length++] = (byte) (rest | 0x80);
        rest >>>= 7;
      }
      bytes[length++] = (byte) rest;
    }

    void bytes(byte[] source, int from) {
      int more = source.length - from;
      reserve(more);
      System.arraycopy(source, from, bytes, length, more);
      length += more;
    }

    private void reserve(int more) {
      if (length + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
      }
    }

    byte[] toBytes() {
      return Arrays.copyOf(bytes, length);
    }
  }

  /** Reads bytes from their beginning. */
  private static final class Reader {

    private final byte[] bytes;
    private int place;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    long number() {
      long value = 0;
      int shift = 0;
      byte next;
      do {
        next = bytes[place++];
        value |= (long) (next & 0x7F) << shift;
        shift += 7;
      } while (next < 0);
      return value;
    }

    /** Fills the rest of {@code target}, and returns it. */
    byte[] bytes(byte[] target, int from) {
      int more = target.length - from;
      System.arraycopy(bytes, place, target, from, more);
      place += more;
      return target;
    }
  }
}
