package org.parallelworkbench.pipeline.regex;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.pipeline.HitSearch;

/**
 * Finds the matches in each line by itself. A line that is cut by the end of a stretch is looked at
 * in two parts.
 */
record LineHits(Pattern pattern) implements HitSearch {

  @Override
  public Step count(String stretch) {
    MatchCounter counter = new MatchCounter(pattern, true);
    counter.accept(stretch.toCharArray(), stretch.length());
    return new Step(counter.finish()[0], this);
  }

  @Override
  public List<Hit> find(String stretch) {
    List<Hit> hits = new ArrayList<>();
    char[] text = stretch.toCharArray();
    int start = 0;
    while (start < text.length) {
      int feed = stretch.indexOf('\n', start);
      int end = feed < 0 ? text.length : feed;
      boolean returned = feed > start && text[feed - 1] == '\r';
      Matcher matcher = pattern.matcher(new WatchedText(text, start, returned ? end - 1 : end));
      while (matcher.find()) {
        hits.add(new Hit(start + matcher.start(), start + matcher.end()));
      }
      start = end + 1;
    }
    return hits;
  }
}
