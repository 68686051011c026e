package org.parallelworkbench.ui.help;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.files.UserFolders;
import org.parallelworkbench.guide.Guide;
import org.parallelworkbench.ui.window.WorkbenchWindow;

/** The user guide itself: nothing in it leads nowhere, and its shortcuts are the program's. */
class UserGuideTest {

  private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern IDENTITY = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern KEYS =
      Pattern.compile("\\b((?:(?:Ctrl|Shift|Alt)\\+)+(?:F\\d+|[A-Z]|,)|F\\d+)(?![\\w+])");
  private static final Pattern ACCELERATOR = Pattern.compile("accelerator=\"([^\"]*)\"");
  private static final int MOST_IMAGE_BYTES = 100_000;

  /** Those that views define for themselves, not the menu. */
  private static final Set<String> OF_VIEWS =
      Set.of(
          "Ctrl+T", "Ctrl+C", "Ctrl+A", "Ctrl+F", "Shift+F10", "F2", "F3", "Shift+F3", "F4", "F8");

  @TempDir Path pages;

  private Path source;

  @BeforeEach
  void publish() throws IOException {
    source = UserFolders.guide().orElseThrow();
    Guide.in(source).publish(pages);
  }

  @Test
  void everyChapterIsInTheIndex() throws IOException {
    try (Stream<Path> files = Files.list(source)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".md"))
          .containsExactlyInAnyOrderElementsOf(
              Guide.in(source).chapters().stream().map(name -> name + ".md").toList());
    }
  }

  @Test
  void noLinkOrImageLeadsNowhere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path page : pages()) {
      Matcher references = REFERENCE.matcher(Files.readString(page));
      while (references.find()) {
        if (!leadsSomewhere(page, references.group(1))) {
          dead.add(page.getFileName() + ": " + references.group(1));
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  private static boolean leadsSomewhere(Path page, String reference) throws IOException {
    URI target = page.toUri().resolve(reference);
    if (!requireNonNull(target.getScheme()).equals("file")) {
      return target.getScheme().equals("https");
    }
    String fragment = target.getFragment();
    Path file = Path.of(URI.create("file://" + target.getRawPath()));
    return Files.isRegularFile(file) && (fragment == null || anchors(file).contains(fragment));
  }

  private static Set<String> anchors(Path page) throws IOException {
    Set<String> anchors = new HashSet<>();
    IDENTITY
        .matcher(Files.readString(page))
        .results()
        .forEach(found -> anchors.add(found.group(1)));
    return anchors;
  }

  @Test
  void everyTopicOfTheWindowIsThere() throws IOException {
    for (HelpTopic topic : HelpTopic.values()) {
      Path page = pages.resolve(topic.chapter() + ".html");
      assertThat(page).exists();
      if (!topic.fragment().isEmpty()) {
        assertThat(anchors(page)).as(topic.chapter()).contains(topic.fragment().substring(1));
      }
    }
  }

  @Test
  void everyImageIsSmallAndShownWithWords() throws IOException {
    Set<String> shown = new HashSet<>();
    for (Path page : pages()) {
      Matcher images =
          Pattern.compile("<img src=\"images/([^\"]+)\" alt=\"([^\"]*)\"")
              .matcher(Files.readString(page));
      while (images.find()) {
        shown.add(images.group(1));
        assertThat(images.group(2)).as(images.group(1)).isNotBlank();
      }
    }
    try (Stream<Path> images = Files.list(source.resolve("images"))) {
      assertThat(images)
          .allSatisfy(
              image -> assertThat(Files.size(image)).as("%s", image).isLessThan(MOST_IMAGE_BYTES))
          .extracting(image -> image.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  @Test
  void shortcutsAreThoseOfTheProgram() throws IOException {
    Set<String> known = new HashSet<>(OF_VIEWS);
    ACCELERATOR.matcher(menu()).results().forEach(found -> known.add(written(found.group(1))));
    Set<String> named = new HashSet<>();
    for (String chapter : Guide.in(source).chapters()) {
      KEYS.matcher(Files.readString(source.resolve(chapter + ".md")))
          .results()
          .forEach(found -> named.add(found.group(1)));
    }
    assertThat(named).hasSizeGreaterThan(20).isSubsetOf(known);
  }

  private static String menu() throws IOException {
    try (InputStream in =
        requireNonNull(WorkbenchWindow.class.getResourceAsStream("MainMenu.fxml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A combination of keys as the guide writes it, such as {@code Ctrl+Shift+O}. */
  private static String written(String accelerator) {
    String keys = KeyCombination.valueOf(accelerator).getName();
    String text = keys.replace("Shortcut", "Ctrl").replace("Comma", ",");
    boolean shift = text.contains("Shift+");
    boolean control = text.contains("Ctrl+");
    boolean alt = text.contains("Alt+");
    String key = text.substring(text.lastIndexOf('+') + 1).toUpperCase(Locale.ROOT);
    return (control ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + key;
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(pages)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }
}
