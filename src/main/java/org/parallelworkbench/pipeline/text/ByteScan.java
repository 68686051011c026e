package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

/**
 * Counts terms in UTF-8 without decoding it first: ASCII in bytes, with a {@link ByteKernel}, and
 * the other characters one by one with a {@link CharacterTable}; terms of several characters by a
 * {@link PhraseSearch} each. What is not well-formed, the platform's decoder judges, so that it is
 * the same as in {@link TextScan}.
 */
final class ByteScan implements Scan {

  private static final Pool<ScanRoom> ROOMS = new Pool<>(ScanRoom::new);

  private final CharacterTable table;
  private final ByteKernel kernel;
  private final List<PhraseSearch> searches;
  private final StageObserver observer;
  private final long start;
  private final long[] counts;
  private final ScanRoom room = ROOMS.take();

  /** Whether all bytes have come, and the room is somebody else's. */
  private boolean over;

  /** The platform's decoder, once it was needed. */
  private @Nullable CharsetDecoder judge;

  private long taken;
  private long malformed;
  private long firstMalformedOffset = -1;
  private long surplus;
  private long surplusBeforeMalformed;

  /**
   * @param kernel for the terms that are single ASCII characters
   * @param searches for the terms that are longer
   * @param start where in the file the first byte is from
   */
  ByteScan(
      CharacterTable table,
      ByteKernel kernel,
      List<PhraseSearch> searches,
      int terms,
      long start,
      StageObserver observer) {
    this.table = table;
    this.kernel = kernel;
    this.searches = searches;
    this.start = start;
    this.observer = observer;
    this.counts = new long[terms];
  }

  @Override
  public void accept(ByteBuffer bytes, boolean end) {
    if (over) {
      throw new IllegalStateException("there was an end already");
    }
    observer.enter(Stage.PROCESS);
    int from = bytes.position();
    int to = bytes.limit();
    int words = (to - from + Long.SIZE - 1) / Long.SIZE;
    room.makeRoom(words, !searches.isEmpty());
    boolean any = kernel.scan(bytes, from, to, counts, room.marks);
    int stop = any ? takeMarked(bytes, words, end) : to;
    for (PhraseSearch search : searches) {
      search(search, bytes, stop);
    }
    taken += stop - from;
    bytes.position(stop);
    if (end) {
      over = true;
      ROOMS.giveBack(room);
    }
  }

  private void search(PhraseSearch search, ByteBuffer bytes, int stop) {
    int from = bytes.position();
    List<ByteTarget> units = search.phrase().units();
    // What the scan has marked is not needed any more.
    kernel.markPairs(bytes, from, stop, units.get(0), units.get(1), room.marks);
    int words = (stop - from + Long.SIZE - 1) / Long.SIZE;
    for (int w = 0; w < words; w++) {
      room.marks[w] |= room.beginnings[w];
    }
    search.accept(bytes, from, stop, room.marks);
  }

  /**
   * Takes every character beyond ASCII.
   *
   * @return where what may be the beginning of a longer sequence is left at the end, or the end
   */
  private int takeMarked(ByteBuffer bytes, int words, boolean end) {
    int from = bytes.position();
    long[] marks = room.marks;
    int[] marked = room.marked;
    ByteClasses classes = room.classes;
    int length = kernel.listMarked(marks, words, marked);
    int whole = length;
    if (length > 0 && (marked[length - 1] + 1) * Long.SIZE > bytes.remaining()) {
      whole--;
    }
    classes.makeRoom(whole);
    kernel.classify(bytes, from, marked, whole, classes);
    int next = from;
    // Bytes that have to go on with the last character of the word before, if it is in work.
    long due = 0;
    int dueAt = from;
    for (int i = 0; i < length; i++) {
      int first = from + marked[i] * Long.SIZE;
      if (i < whole && next <= first && (due == 0 || first == dueAt) && isPlain(i, due)) {
        surplus += Long.bitCount(classes.tail[i]);
        due = dueAfter(i);
        dueAt = first + Long.SIZE;
        continue;
      }
      if (due != 0) {
        int begun = takeBack(i - 1, dueAt);
        next = takeOne(bytes, begun, end);
        if (next == begun) {
          return begun;
        }
        due = 0;
      }
      if (i < whole) {
        next = takeWellFormed(bytes, i, first, Math.max(next, first));
      }
      long word = marks[marked[i]] & marksFrom(next - first);
      while (word != 0) {
        int index = first + Long.numberOfTrailingZeros(word);
        next = takeOne(bytes, index, end);
        if (next == index) {
          return index;
        }
        word &= marksFrom(next - first);
      }
    }
    if (due != 0) {
      int begun = takeBack(length - 1, dueAt);
      return takeOne(bytes, begun, end) == begun ? begun : bytes.limit();
    }
    return bytes.limit();
  }

  /**
   * Whether a word of bytes has nothing but ASCII and well-formed characters that do not matter to
   * the counts, the last of which may go on beyond it.
   *
   * @param place where the word's classes are
   * @param due the bytes that have to go on with a character of the word before
   */
  private boolean isPlain(int place, long due) {
    ByteClasses classes = room.classes;
    long three = classes.three[place];
    long begin = classes.two[place] | three;
    return classes.tail[place] == ((begin << 1) | (three << 2) | due)
        && (classes.special[place] | classes.watched[place]) == 0;
  }

  /** Which bytes of the next word have to go on with the last character of a plain word. */
  private long dueAfter(int place) {
    long three = room.classes.three[place];
    return ((room.classes.two[place] | three) >>> (Long.SIZE - 1)) | (three >>> (Long.SIZE - 2));
  }

  /**
   * Takes back the last character of a plain word, of which bytes are due after it.
   *
   * @param end where the word ends
   * @return where the character begins
   */
  private int takeBack(int place, int end) {
    long begin = room.classes.two[place] | room.classes.three[place];
    int tails = Long.numberOfLeadingZeros(begin);
    surplus -= tails;
    return end - 1 - tails;
  }

  /**
   * Takes the characters among a word of bytes at once, if all are well-formed and none is special;
   * not one that would end beyond them.
   *
   * @param place where the word's classes are
   * @param first where the word begins
   * @param next the first byte that has not been taken yet
   * @return where to go on; {@code next} if none was taken
   */
  private int takeWellFormed(ByteBuffer bytes, int place, int first, int next) {
    ByteClasses classes = room.classes;
    long open = marksFrom(next - first);
    long two = classes.two[place] & open;
    long three = classes.three[place] & open;
    int end = Long.numberOfTrailingZeros((two & (-1L << 63)) | (three & (-1L << 62)));
    long whole = open & ~marksFrom(end);
    two &= whole;
    three &= whole;
    long tail = classes.tail[place] & whole;
    boolean wellFormed = tail == (((two | three) << 1) | (three << 2));
    if (!wellFormed || (classes.special[place] & whole) != 0) {
      return next;
    }
    surplus += Long.bitCount(tail);
    for (long left = classes.watched[place] & whole; left != 0; left &= left - 1) {
      int index = first + Long.numberOfTrailingZeros(left);
      count(Utf8.codePointAt(bytes, index), index - bytes.position());
    }
    return Math.max(next, first + end);
  }

  /** Ones for all bits of a word from one on, which may be before the first or after the last. */
  private static long marksFrom(int bit) {
    return bit <= 0 ? -1 : bit >= Long.SIZE ? 0 : -1L << bit;
  }

  /**
   * Takes one character beyond ASCII, or something malformed.
   *
   * @return where to go on; the index that was given if it may be the beginning of something longer
   */
  private int takeOne(ByteBuffer bytes, int index, boolean end) {
    int c = Utf8.codePointAt(bytes, index);
    if (c < 0) {
      return index + judge(bytes, index, end);
    }
    surplus += Utf8.length(c) - Character.charCount(c);
    count(c, index - bytes.position());
    return index + Utf8.length(c);
  }

  private void count(int codePoint, int offset) {
    if (table.add(codePoint, counts)) {
      room.beginnings[offset / Long.SIZE] |= 1L << offset;
    }
  }

  /**
   * Has the platform's decoder say how many bytes are malformed.
   *
   * @return their number, or 0 if more bytes must come to tell
   */
  private int judge(ByteBuffer bytes, int index, boolean end) {
    int length = Math.min(Integer.BYTES, bytes.limit() - index);
    boolean whole = end && index + length == bytes.limit();
    CharsetDecoder decoder = judge;
    if (decoder == null) {
      // Which reports whatever is malformed, unless told otherwise.
      decoder = StandardCharsets.UTF_8.newDecoder();
      judge = decoder;
    }
    CharBuffer ignored = CharBuffer.allocate(length);
    CoderResult result = decoder.reset().decode(bytes.slice(index, length), ignored, whole);
    if (!result.isMalformed()) {
      return 0;
    }
    if (malformed == 0) {
      firstMalformedOffset = start + taken + (index - bytes.position());
      surplusBeforeMalformed = surplus;
    }
    malformed++;
    return result.length();
  }

  @Override
  public boolean prefersDirect() {
    return true;
  }

  @Override
  public Decoded decoded() {
    return new Decoded(malformed, firstMalformedOffset, surplus, surplusBeforeMalformed);
  }

  @Override
  public List<Stretch> found() {
    Stretch[] found = new Stretch[counts.length];
    Arrays.setAll(found, term -> Stretch.of(counts[term]));
    for (PhraseSearch search : searches) {
      found[search.phrase().term()] = search.found();
    }
    return List.of(found);
  }
}
