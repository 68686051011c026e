package org.parallelworkbench.bench.corpus;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * An endless text, paragraph by paragraph: Zipf words in sentences, mostly of one script. The same
 * seed gives the same text. For one thread.
 */
public final class Paragraphs {

  /** The word to count as a whole; it stands in about one English sentence of a hundred. */
  public static final String WORD = "parallel";

  /** The vocabularies are the same whatever text is made of them. */
  private static final long VOCABULARY_SEED = 20_250_916;

  private static final int WORD_EVERY = 100;
  private static final int QUOTE_EVERY = 12;

  /** A script and words in it. */
  private record Voice(Script script, ZipfWords words) {
    static Voice of(Script script) {
      return new Voice(script, new ZipfWords(script, VOCABULARY_SEED + script.ordinal()));
    }
  }

  private final SplittableRandom random;
  private final Voice main;
  private final List<Voice> others;
  private final int otherEvery;

  private Paragraphs(long seed, Script main, List<Script> others, int otherEvery) {
    this.random = new SplittableRandom(seed);
    this.main = Voice.of(main);
    this.others = others.stream().map(Voice::of).toList();
    this.otherEvery = otherEvery;
  }

  /** English, a few other letters and curly quotes among it, and no other script. */
  public static Paragraphs english(long seed) {
    return new Paragraphs(seed, Script.ENGLISH, List.of(), 1);
  }

  /** English with one paragraph of 200 in another script. */
  public static Paragraphs mostlyEnglish(long seed) {
    return new Paragraphs(
        seed,
        Script.ENGLISH,
        List.of(Script.GERMAN, Script.CYRILLIC, Script.GREEK, Script.CJK),
        200);
  }

  /** All scripts in turn, English every other time. */
  public static Paragraphs mixed(long seed) {
    return new Paragraphs(
        seed, Script.ENGLISH, List.of(Script.GERMAN, Script.CYRILLIC, Script.GREEK, Script.CJK), 2);
  }

  /** German. */
  public static Paragraphs german(long seed) {
    return new Paragraphs(seed, Script.GERMAN, List.of(), 1);
  }

  /** Russian letters. */
  public static Paragraphs cyrillic(long seed) {
    return new Paragraphs(seed, Script.CYRILLIC, List.of(), 1);
  }

  /** Chinese characters. */
  public static Paragraphs cjk(long seed) {
    return new Paragraphs(seed, Script.CJK, List.of(), 1);
  }

  /** The next paragraph, a few hundred characters, with an empty line after it. */
  public String next() {
    Voice voice = main;
    if (!others.isEmpty() && random.nextInt(otherEvery) == 0) {
      voice = others.get(random.nextInt(others.size()));
    }
    StringBuilder text = new StringBuilder(512);
    int sentences = random.nextInt(2, 6);
    for (int i = 0; i < sentences; i++) {
      sentence(voice, text);
    }
    return text.append("\n\n").toString();
  }

  private void sentence(Voice voice, StringBuilder text) {
    boolean quoted = random.nextInt(QUOTE_EVERY) == 0;
    if (quoted) {
      text.append('“');
    }
    int words = random.nextInt(5, 15);
    String first = voice.words().draw(random);
    text.append(first.substring(0, 1).toUpperCase(Locale.ROOT)).append(first, 1, first.length());
    for (int i = 1; i < words; i++) {
      text.append(voice.script().gap()).append(voice.words().draw(random));
    }
    if (voice.script() == Script.ENGLISH && random.nextInt(WORD_EVERY) == 0) {
      text.append(' ').append(WORD);
    }
    text.append('.').append(quoted ? "” " : " ");
  }
}
