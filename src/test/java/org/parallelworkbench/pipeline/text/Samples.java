package org.parallelworkbench.pipeline.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.parallelworkbench.pipeline.Counts;

/** Generated texts and terms, and how Python would count them. */
final class Samples {

  /** Every charset that text may be decoded from in the end, so without open byte orders. */
  static final List<Charset> CHARSETS =
      Stream.concat(
              TextFiles.CHARSET.choices().stream()
                  .filter(name -> !List.of("auto", "UTF-16", "UTF-32").contains(name)),
              Stream.of("ISO-2022-KR", "ISO-8859-6", "ISO-8859-8"))
          .map(Charset::forName)
          .toList();

  /**
   * Few characters each, so that terms are found often, and everything that case mapping can do.
   */
  private static final List<String> ALPHABETS =
      List.of(
          "AaBb",
          "ABab ,.\n",
          "sSßẞſ",
          "fFiIlﬁﬂﬀﬃıİ",
          "nNŉʼjJǰ\u030caAẚʾ",
          "éèêÉÈàçœŒÿŸ«»’",
          "äöüßÄÖÜ",
          "ΑαΒβΣσςΐΰάᾳᾼᾷ",
          "АаБбЯяЁёЇї",
          "אבגד",
          "ابتث",
          "กขคง",
          "あいうえアイウ。",
          "日本語中文書",
          "가나다라한글",
          "👍🏽😀👩\u200d🔬",
          "𐐀𐐨𐐁𐐩𠀀",
          "e\u0301E\u0301a\u0308\u0345",
          "ǅǆǄǲ");

  private Samples() {}

  /** A text that the charset can encode, of one to three of the alphabets. */
  static String text(Random random, Charset charset, int length) {
    CharsetEncoder encoder = charset.newEncoder();
    List<String> pool = new ArrayList<>();
    for (int i = 0; i < 3 || pool.isEmpty(); i++) {
      ALPHABETS
          .get(random.nextInt(ALPHABETS.size()))
          .codePoints()
          .mapToObj(Character::toString)
          .filter(encoder::canEncode)
          .forEach(pool::add);
    }
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(pool.get(random.nextInt(pool.size())));
    }
    return text.toString();
  }

  /** Distinct terms of one to six characters that are likely to be found. */
  static List<String> terms(Random random, String text) {
    int[] characters = text.codePoints().toArray();
    List<String> terms = new ArrayList<>(List.of("AA", "ABAB", "S"));
    for (int length = 1; length <= 6; length++) {
      int from = random.nextInt(characters.length - length);
      String term = new String(characters, from, length);
      if (!terms.contains(term)) {
        terms.add(term);
      }
    }
    return terms;
  }

  /** What Python's {@code text.count(term)} gives. */
  static long count(String text, String term) {
    long found = 0;
    for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length())) {
      found++;
    }
    return found;
  }

  /** The counts of the terms, from the whole text, upper-cased by the platform. */
  static Counts counts(String text, List<String> terms, boolean ignoreCase) {
    String searched = ignoreCase ? text.toUpperCase(Locale.ROOT) : text;
    long[] values =
        needles(terms, ignoreCase).stream().mapToLong(n -> count(searched, n)).toArray();
    return Counts.of(terms, values);
  }

  /** What to look for in the searched text. */
  static List<String> needles(List<String> terms, boolean ignoreCase) {
    return ignoreCase ? terms.stream().map(t -> t.toUpperCase(Locale.ROOT)).toList() : terms;
  }

  /** The text's bytes with some of them changed, removed or doubled. */
  static byte[] damaged(Random random, byte[] bytes) {
    byte[] damaged = new byte[2 * bytes.length];
    int length = 0;
    for (byte b : bytes) {
      switch (random.nextInt(24)) {
        case 0 -> damaged[length++] = (byte) random.nextInt();
        case 1 -> {}
        case 2 -> {
          damaged[length++] = b;
          damaged[length++] = b;
        }
        default -> damaged[length++] = b;
      }
    }
    return Arrays.copyOf(damaged, length);
  }
}
