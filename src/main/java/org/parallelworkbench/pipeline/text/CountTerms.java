package org.parallelworkbench.pipeline.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;

/**
 * Reads text files of any size and encoding, and counts terms in them.
 *
 * <p>A count is what Python's {@code text.upper().count(term.upper())} gives, or {@code
 * text.count(term)} if case matters: occurrences are found from left to right and do not overlap,
 * and upper case is Unicode's full mapping without a language ({@code ß} becomes {@code SS}), as
 * the running Java version knows it.
 */
public final class CountTerms implements Pipeline {

  /** What to count. */
  public static final Option<List<String>> TERMS =
      Option.terms("terms", "Terms", "What to count in each file’s text.", "A, B");

  /** Whether upper and lower case are the same. */
  public static final Option<Boolean> IGNORE_CASE =
      Option.toggle(
          "ignore-case",
          "Ignore case",
          "Whether upper and lower case count as the same letter.",
          true);

  /** The charset of all files, or {@code auto} to find out for each of them. */
  public static final Option<String> CHARSET =
      Option.choice(
          "charset",
          "Encoding",
          "How bytes become text; auto finds out for each file.",
          charsetChoices());

  /** What becomes of files with bytes that do not decode. */
  public static final Option<String> MALFORMED =
      Option.choice(
          "malformed",
          "Malformed bytes",
          "What becomes of a file with bytes that do not decode: it is counted with a warning, it"
              + " fails, or they are replaced by U+FFFD without a warning.",
          MalformedPolicy.names());

  private static final String AUTO = "auto";

  @Override
  public String id() {
    return "terms";
  }

  @Override
  public String name() {
    return "Count terms";
  }

  @Override
  public String description() {
    return "Reads each text file, whatever its encoding, and counts terms in it.";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(TERMS, IGNORE_CASE, CHARSET, MALFORMED);
  }

  @Override
  public FileEvaluator evaluator(Settings settings) throws InvalidSettingException {
    List<String> terms = settings.get(TERMS);
    boolean ignoreCase = settings.get(IGNORE_CASE);
    return new TermCounter(
        terms,
        new Needles(needles(terms, ignoreCase), ignoreCase),
        forced(settings),
        MalformedPolicy.of(settings.get(MALFORMED)),
        BufferSizes.DEFAULT);
  }

  /** What to look for in the text that the matchers see. */
  private static List<String> needles(List<String> terms, boolean ignoreCase)
      throws InvalidSettingException {
    List<String> needles = new ArrayList<>();
    for (String term : terms) {
      if (term.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
        throw new InvalidSettingException(
            TERMS.key(), "“" + term + "” has half a character in it; type it again.");
      }
      String needle = ignoreCase ? UpperCaser.upperCase(term) : term;
      int same = needles.indexOf(needle);
      if (same >= 0) {
        throw new InvalidSettingException(
            TERMS.key(),
            "“"
                + terms.get(same)
                + "” and “"
                + term
                + "” are the same when case is ignored; keep one of them.");
      }
      needles.add(needle);
    }
    return List.copyOf(needles);
  }

  private static @Nullable Charset forced(Settings settings) throws InvalidSettingException {
    String name = settings.get(CHARSET);
    return name.equals(AUTO) ? null : Charset.forName(name);
  }

  private static List<String> charsetChoices() {
    Stream<String> charsets =
        Stream.of(
                "UTF-8 UTF-16 UTF-16LE UTF-16BE UTF-32 UTF-32LE UTF-32BE",
                "windows-1252 ISO-8859-1 ISO-8859-15 IBM850",
                "windows-1250 ISO-8859-2 windows-1251 KOI8-R KOI8-U ISO-8859-5 IBM866",
                "windows-1253 ISO-8859-7 windows-1254 windows-1255 windows-1256 windows-1257",
                "Shift_JIS windows-31j EUC-JP ISO-2022-JP GB18030 GBK Big5 EUC-KR x-windows-949",
                "x-windows-874 windows-1258")
            .flatMap(line -> Stream.of(line.split(" ")))
            .filter(Charset::isSupported);
    return Stream.concat(Stream.of(AUTO), charsets).toList();
  }
}
