package org.parallelworkbench.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Every text is there in every language, and can be used in the place of the English one. */
class BundlesTest {

  /** What is the same word in German or Spanish, or no word. */
  private static final Set<String> SAME_IN_OTHER_LANGUAGES =
      Set.of(
          "Parallel Workbench",
          "Parallel Workbench {0}",
          "{0} – Parallel Workbench",
          "_English",
          "_Deutsch",
          "Es_pañol",
          "Name",
          "Pipeline",
          "Engine",
          "Workers",
          "workers",
          "Worker",
          "worker",
          "worker {0}",
          "1 worker",
          "Filter",
          "Total",
          "Ideal",
          "ideal",
          "Plan",
          "Pause",
          "Speedup",
          "Error",
          "Cluster",
          "Text",
          "{0} workers",
          "{0,number,integer} → {1,number,integer} workers",
          "{0,choice,1#1 worker|1<{0,number,integer} workers}",
          "{0,choice,1#1 worker|1<{0} workers}: {1}",
          "Orange",
          "Plug-ins",
          "_Master",
          "./run.sh cluster install",
          "./run.sh documents install",
          "spark://host:7077",
          "spark.executor.memory=2g",
          "Universal Scalability Law",
          "HH:mm:ss",
          "d MMM uuuu",
          "{0} (BOM)");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
  private static final Pattern HOLE = Pattern.compile("\\{(\\d)");
  private static final Pattern LITERAL_KEY =
      Pattern.compile("texts\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern LAYOUT_KEY = Pattern.compile("\"%([^\"]+)\"");

  static Stream<Arguments> translations() {
    return Bundles.all().stream()
        .flatMap(file -> Bundles.LANGUAGES.stream().map(language -> Arguments.of(file, language)));
  }

  static Stream<Arguments> messages() {
    return Bundles.ofMessages().stream()
        .flatMap(
            file ->
                Stream.concat(Stream.of(""), Bundles.LANGUAGES.stream())
                    .map(language -> Arguments.of(file, language)));
  }

  static Stream<Path> bundles() {
    return Bundles.ofMessages().stream();
  }

  static Stream<String> languages() {
    return Stream.concat(Stream.of(""), Bundles.LANGUAGES.stream());
  }

  private static Map<String, String> texts(Path english, String language) {
    return language.isEmpty() ? Bundles.texts(english) : Bundles.texts(english, language);
  }

  @Test
  void thereAreBundlesForEveryPackage() {
    assertThat(Bundles.ofMessages()).hasSizeGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("translations")
  void hasTheSameKeys(Path english, String language) {
    assertThat(Bundles.texts(english, language)).hasSameSizeAs(Bundles.texts(english));
    assertThat(Bundles.texts(english, language).keySet())
        .isEqualTo(Bundles.texts(english).keySet());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void hasTheSamePlaceholders(Path english, String language) {
    Map<String, String> translated = Bundles.texts(english, language);
    Bundles.texts(english)
        .forEach(
            (key, text) ->
                assertThat(holes(translated.getOrDefault(key, ""))).as(key).isEqualTo(holes(text)));
  }

  private static Set<String> holes(String text) {
    Set<String> holes = new TreeSet<>();
    HOLE.matcher(text).results().forEach(hole -> holes.add(hole.group(1)));
    return holes;
  }

  @ParameterizedTest
  @MethodSource("translations")
  void nothingIsLeftInEnglish(Path english, String language) {
    Map<String, String> translated = Bundles.texts(english, language);
    List<String> left = new ArrayList<>();
    Bundles.texts(english)
        .forEach(
            (key, text) -> {
              if (text.equals(translated.get(key))
                  && LETTERS.matcher(text.replaceAll("\\{[^}]*}", "")).find()
                  && !SAME_IN_OTHER_LANGUAGES.contains(text)) {
                left.add(key + "=" + text);
              }
            });
    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void canBeFormatted(Path english, String language) {
    texts(english, language)
        .forEach(
            (key, text) -> {
              if (HOLE.matcher(text).find()) {
                assertThatCode(() -> new MessageFormat(text, Locale.ROOT))
                    .as(key)
                    .doesNotThrowAnyException();
                assertThat(text.replace("''", "")).as("lone quote in " + key).doesNotContain("'");
              } else {
                // It is not read as a MessageFormat, so nothing makes one quote of two.
                assertThat(text).as(key).doesNotContain("''");
              }
            });
  }

  /** Plurals are right for none, one and many. */
  @ParameterizedTest
  @MethodSource("messages")
  void choicesAnswerForEveryNumber(Path english, String language) {
    texts(english, language)
        .forEach(
            (key, text) -> {
              if (text.contains(",choice,")) {
                for (int count : new int[] {0, 1, 2, 1234}) {
                  Object[] arguments = {count, count, count, count, count, count};
                  assertThat(new MessageFormat(text, Locale.ROOT).format(arguments))
                      .as(key)
                      .doesNotContain("{", "}", "|", "#");
                }
              }
            });
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void hasEveryKeyThatCodeAndLayoutsNameOutright(Path english) throws IOException {
    assertThat(Bundles.texts(english).keySet()).containsAll(named(english));
  }

  @Test
  void mostBundlesHaveKeysThatCodeAndLayoutsNameOutright() throws IOException {
    int keys = 0;
    for (Path english : Bundles.ofMessages()) {
      keys += named(english).size();
    }
    assertThat(keys).isGreaterThan(300);
  }

  private static Set<String> named(Path english) throws IOException {
    Path package_ = Path.of("src/main/resources").relativize(english.getParent());
    Set<String> named = new TreeSet<>();
    collect(Path.of("src/main/java").resolve(package_), ".java", LITERAL_KEY, named);
    collect(english.getParent(), ".fxml", LAYOUT_KEY, named);
    return named;
  }

  private static void collect(Path folder, String ending, Pattern key, Set<String> keys)
      throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
        Matcher matcher = key.matcher(Files.readString(file));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    }
  }

  /** The letters after underscores, which choose an item together with Alt. */
  @ParameterizedTest
  @MethodSource("languages")
  void noTwoItemsOfAMenuHaveTheSameLetter(String language)
      throws IOException, ParserConfigurationException, SAXException {
    Path window = bundle("window");
    Map<String, String> texts = texts(window, language);
    NodeList menus =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(window.resolveSibling("MainMenu.fxml").toFile())
            .getElementsByTagName("Menu");
    assertThat(menus.getLength()).isGreaterThanOrEqualTo(6);
    for (int i = 0; i < menus.getLength(); i++) {
      assertDistinctLetters(itemsOf(menus.item(i), texts));
    }
    assertDistinctLetters(itemsOf(menus.item(0).getParentNode(), texts));
    assertDistinctLetters(beginningWith("menu.", texts(bundle("files"), language)));
    Map<String, String> past = beginningWith("menu.", texts(bundle("history"), language));
    past.put("menu.showHistory", texts.get("menu.showHistory"));
    assertDistinctLetters(past);
    assertDistinctLetters(texts(bundle("language"), language));
  }

  private static Path bundle(String name) {
    return Bundles.ofMessages().stream()
        .filter(file -> file.getParent().endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> itemsOf(Node menu, Map<String, String> texts) {
    Map<String, String> items = new HashMap<>();
    for (Node child = menu.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getAttribute("text").startsWith("%")) {
        String key = element.getAttribute("text").substring(1);
        items.put(key, texts.getOrDefault(key, ""));
      }
    }
    return items;
  }

  private static Map<String, String> beginningWith(String start, Map<String, String> texts) {
    Map<String, String> some = new HashMap<>();
    texts.forEach(
        (key, text) -> {
          if (key.startsWith(start)) {
            some.put(key, text);
          }
        });
    return some;
  }

  private static void assertDistinctLetters(Map<String, String> items) {
    Map<String, String> keysByLetter = new HashMap<>();
    items.forEach(
        (key, text) -> {
          int at = text.indexOf('_');
          if (at >= 0) {
            String letter = text.substring(at + 1, at + 2).toLowerCase(Locale.ROOT);
            String other = keysByLetter.put(letter, key);
            assertThat(other).as("%s and %s both have %s", key, other, letter).isNull();
          }
        });
  }
}
