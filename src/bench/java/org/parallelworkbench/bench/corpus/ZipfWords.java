package org.parallelworkbench.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A vocabulary whose words are drawn by Zipf's law: the word at rank r with a probability
 * proportional to 1 / r. Immutable; the same script and seed give the same words.
 */
final class ZipfWords {

  private static final int SIZE = 5_000;

  /** How finely probabilities are kept: the last word has about one of these slots. */
  private static final int SLOT_BITS = 16;

  private static final int FIRST_RARE_RANK = 200;

  private final List<String> words;
  private final short[] slots = new short[1 << SLOT_BITS];

  ZipfWords(Script script, long seed) {
    words = invent(script, new SplittableRandom(seed));
    double harmonic = 0;
    for (int rank = 1; rank <= SIZE; rank++) {
      harmonic += 1.0 / rank;
    }
    double sum = 0;
    int next = 0;
    for (int rank = 1; rank <= SIZE; rank++) {
      sum += 1.0 / rank;
      int end = rank == SIZE ? slots.length : (int) Math.round(slots.length * sum / harmonic);
      while (next < end) {
        slots[next++] = (short) (rank - 1);
      }
    }
  }

  private static List<String> invent(Script script, SplittableRandom random) {
    List<String> words = new ArrayList<>(script.commonWords());
    while (words.size() < SIZE) {
      int length = random.nextInt(script.shortest(), script.longest() + 1);
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < length; i++) {
        word.append(script.letters().charAt(random.nextInt(script.letters().length())));
      }
      words.add(word.toString());
    }
    int rank = FIRST_RARE_RANK;
    for (String rare : script.rareWords()) {
      words.set(rank, rare);
      rank += FIRST_RARE_RANK;
    }
    return List.copyOf(words);
  }

  String draw(SplittableRandom random) {
    return words.get(slots[random.nextInt(slots.length)]);
  }
}
