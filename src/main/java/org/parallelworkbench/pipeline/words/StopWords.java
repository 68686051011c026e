package org.parallelworkbench.pipeline.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that are left out because they say little about a text. Neither case nor the kind of
 * apostrophe matters. Immutable.
 */
final class StopWords {

  /** The name of the list without any word. */
  static final String NO_LIST = "none";

  /** The name of the English list. */
  static final String ENGLISH_LIST = "english";

  /** Articles, pronouns, prepositions, conjunctions, auxiliary verbs, and what joins them. */
  private static final String ENGLISH =
      """
      a an the
      i me my mine myself you your yours yourself yourselves he him his himself she her hers herself
      it its itself we us our ours ourselves they them their theirs themselves one
      this that these those who whom whose which what there here
      am is are was were be been being have has had having do does did doing done
      will would shall should can could may might must ought
      and or but nor if then than because as while until since unless although though whether so
      of at by for with about against between among into through during before after above below
      to from up down in out on off over under again upon within without toward towards onto
      not no only own same too very just also even ever never now yet still such
      all any both each few more most much many other others another some every either neither
      when where why how
      i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd
      they'd i'll you'll he'll she'll we'll they'll isn't aren't wasn't weren't hasn't haven't hadn't
      doesn't don't didn't won't wouldn't shan't shouldn't can't cannot couldn't mustn't let's that's
      who's what's here's there's when's where's why's how's
      """;

  private static final WordForm FORM = new WordForm(true);

  private final Set<String> words = new HashSet<>();

  /**
   * @param list {@link #NO_LIST} or {@link #ENGLISH_LIST}
   * @param more further words
   */
  StopWords(String list, List<String> more) {
    if (list.equals(ENGLISH_LIST)) {
      words.addAll(List.of(ENGLISH.strip().split("\\s+")));
    }
    more.forEach(word -> words.add(key(word)));
  }

  /** Whether a word is to be left out. */
  boolean contains(String word) {
    return !words.isEmpty() && words.contains(key(word));
  }

  private static String key(String word) {
    return FORM.of(word).replace('’', '\'');
  }
}
