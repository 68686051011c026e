package org.parallelworkbench.ui.common;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An English phrase and its translation. Either may have holes, by number: {@code {0}} for any
 * text, {@code {1,number}} for a number, {@code {2,phrase}} for what is a phrase itself. In the
 * translation a hole is its number alone, and anything else is as it stands: unlike in a {@link
 * java.text.MessageFormat}, quotes mean nothing. Immutable.
 */
final class Phrase {

  /** In a phrase. */
  static final Pattern HOLE = Pattern.compile("\\{(\\d)(?:,(number|phrase))?}");

  private static final String NUMBER = "([−-]?\\d[\\d,]*(?:\\.\\d+)?)";
  private static final String ANYTHING = "(.*?)";

  /** Characters; a mere semicolon between two phrases is found in others, too. */
  private static final int LEAST_OWN = 8;

  /** What may stand in a hole. */
  private enum Kind {
    TEXT,
    NUMBER,
    PHRASE
  }

  private record Hole(int number, Kind kind) {}

  private final List<Hole> holes = new ArrayList<>();
  private final Pattern pattern;
  private final String translated;
  private final String longestPart;
  private final int length;
  private final boolean surrounds;

  Phrase(String english, String translated) {
    this.translated = translated;
    StringBuilder regex = new StringBuilder();
    Matcher matcher = HOLE.matcher(english);
    String longest = "";
    int letters = 0;
    int end = 0;
    while (matcher.find()) {
      String part = english.substring(end, matcher.start());
      longest = part.length() > longest.length() ? part : longest;
      letters += part.length();
      Hole hole = new Hole(Integer.parseInt(matcher.group(1)), kind(matcher.group(2)));
      holes.add(hole);
      regex.append(Pattern.quote(part)).append(hole.kind() == Kind.NUMBER ? NUMBER : ANYTHING);
      end = matcher.end();
    }
    String rest = english.substring(end);
    pattern = Pattern.compile(regex.append(Pattern.quote(rest)).toString(), Pattern.DOTALL);
    longestPart = rest.length() > longest.length() ? rest : longest;
    length = letters + rest.length();
    surrounds =
        length >= LEAST_OWN && english.startsWith("{") && holes.getFirst().kind() == Kind.PHRASE;
  }

  private static Kind kind(@Nullable String name) {
    return switch (name) {
      case "number" -> Kind.NUMBER;
      case "phrase" -> Kind.PHRASE;
      case null, default -> Kind.TEXT;
    };
  }

  /** How many holes there are. */
  int holes() {
    return holes.size();
  }

  /** Whether it begins with another phrase, and has enough words of its own to be told by them. */
  boolean surrounds() {
    return surrounds;
  }

  /** How many characters it has beside its holes. */
  int length() {
    return length;
  }

  /**
   * The translation of a text, if this phrase fits it.
   *
   * @param inner translates what is a phrase itself
   */
  Optional<String> translate(String english, UnaryOperator<String> inner) {
    // Most phrases do not fit, which this tells sooner than the pattern.
    if (!english.contains(longestPart)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(english);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<Integer, String> fillings = new HashMap<>();
    for (int i = 0; i < holes.size(); i++) {
      String found = matcher.group(i + 1);
      fillings.put(
          holes.get(i).number(),
          switch (holes.get(i).kind()) {
            case TEXT -> found;
            case NUMBER -> number(found);
            case PHRASE -> inner.apply(found);
          });
    }
    return Optional.of(
        HOLE.matcher(translated)
            .replaceAll(hole -> Matcher.quoteReplacement(filling(fillings, hole))));
  }

  private static String filling(Map<Integer, String> fillings, MatchResult hole) {
    return fillings.getOrDefault(Integer.valueOf(hole.group(1)), hole.group());
  }

  /** A number with as many decimals, and grouped if it was. */
  private static String number(String english) {
    boolean negative = !Character.isDigit(english.charAt(0));
    String digits = negative ? english.substring(1) : english;
    BigDecimal value = new BigDecimal(digits.replace(",", ""));
    NumberFormat format = NumberFormat.getNumberInstance();
    format.setGroupingUsed(digits.contains(","));
    format.setMinimumFractionDigits(value.scale());
    format.setMaximumFractionDigits(value.scale());
    return (negative ? "−" : "") + format.format(value);
  }
}
