package org.parallelworkbench.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.libraries.DocumentLibraries;
import org.parallelworkbench.pipeline.HitSearch;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.text.CountTerms;
import org.parallelworkbench.pipeline.text.Documents;
import org.parallelworkbench.pipeline.text.FakeDocuments;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FxTest;

class ViewerWindowTest extends FxTest {

  private final AppExecutor tasks = new AppExecutor();
  @TempDir private Path folder;

  @BeforeEach
  void showOwner() {
    show(300, 200, Label::new);
  }

  @AfterEach
  void stopTasks() {
    Documents.readWith(new DocumentLibraries(null));
    tasks.close();
  }

  @Test
  void showsTheTextAndGoesFromHitToHit() throws Exception {
    String lines = String.join("\n", IntStream.range(0, 9000).mapToObj(i -> "line " + i).toList());
    open(textFile(lines + "\nwhale\n" + lines + "\nWHALE"), search("whale"));
    await("all hits", () -> hits().equals("2 hits"));
    await("the first page", () -> pane().texts().contains("line 1"));
    assertThat(pane().texts()).startsWith("line 0", "line 1");
    assertThat(about()).endsWith("UTF-8");

    push(KeyCode.F3);
    await("the first", () -> pane().texts().contains("whale"));
    assertThat(hits()).isEqualTo("Hit 1 of 2");
    push(KeyCode.F3);
    await("the second", () -> pane().texts().contains("WHALE"));
    push(KeyCode.F3);
    await("the first again", () -> pane().texts().contains("whale"));
    push(KeyCode.SHIFT, KeyCode.F3);
    await("the last again", () -> pane().texts().contains("WHALE"));
    assertThat(hits()).isEqualTo("Hit 2 of 2");
  }

  @Test
  void findsWhatTheUserTypesFromTheScreenOn() throws Exception {
    String lines = String.join("\n", IntStream.range(0, 9000).mapToObj(i -> "line " + i).toList());
    open(textFile("A.b\n" + lines + "\na.B\n" + lines + "\naxb"), search("line 1"));
    await("all hits", () -> hits().equals("2,222 hits"));
    await("the beginning", () -> pane().texts().contains("line 0"));
    push(KeyCode.DOWN);
    await("the next line", () -> pane().texts().getFirst().equals("line 0"));

    push(KeyCode.CONTROL, KeyCode.F);
    TextField field = lookup("#viewerFind").queryAs(TextField.class);
    assertThat(field.isFocused()).isTrue();
    onFx(() -> field.setText("a.b"));
    push(KeyCode.ENTER);
    await("the first below", () -> pane().texts().contains("a.B"));
    assertThat(hits()).isEqualTo("Hit 2 of 2");
    push(KeyCode.ENTER);
    await("the first", () -> pane().texts().contains("A.b"));
    push(KeyCode.SHIFT, KeyCode.ENTER);
    await("the last", () -> pane().texts().contains("a.B"));

    push(KeyCode.ESCAPE);
    await("what the pipeline counts", () -> hits().equals("2,222 hits"));
    push(KeyCode.ESCAPE);
    await("the end", () -> Window.getWindows().size() == 1);
  }

  @Test
  void theKeyboardScrollsToBothEnds() throws Exception {
    String lines =
        String.join("\n", IntStream.range(0, 50_000).mapToObj(i -> "line " + i).toList());
    open(textFile(lines), null);
    await("the beginning", () -> pane().texts().contains("line 0"));
    assertThat(hits()).isEqualTo("This pipeline marks nothing");

    push(KeyCode.END);
    await("the end", () -> pane().texts().contains("line 49999"));
    push(KeyCode.HOME);
    await("the beginning", () -> pane().texts().getFirst().equals("line 0"));
    push(KeyCode.DOWN);
    await("the next line", () -> pane().texts().getFirst().equals("line 1"));
    push(KeyCode.PAGE_DOWN);
    await("the next screen", () -> !pane().texts().contains("line 1"));
  }

  @Test
  void aFileOfFourGigabytesIsThereAtOnceAndTheSearchCanBeStopped() throws Exception {
    Path large = folder.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.write("the beginning\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII));
      // A hole, so that it takes no room.
      file.setLength(4_000_000_000L);
      file.seek(4_000_000_000L - 8);
      file.write("\nthe end".getBytes(StandardCharsets.US_ASCII));
    }
    open(new SourceFile(large, 4_000_000_000L), search("beginning"));
    await("the beginning", () -> pane().texts().contains("the beginning"));
    await("a button", () -> lookup("#viewerStop").tryQuery().isPresent());

    push(KeyCode.END);
    await("the end", () -> pane().texts().contains("the end"));

    onFx(() -> lookup("#viewerStop").queryAs(Hyperlink.class).fire());
    await("a partial count", () -> hits().endsWith("so far") || hits().equals("10,000 hits"));
  }

  @Test
  void whatIsNoTextIsListedAndWhatDoesNotDecodeIsTold() throws Exception {
    Path image =
        Files.write(
            folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    open(new SourceFile(image, 8), search("P"));
    await("the listing", () -> pane().texts().getFirst().startsWith("000000000000  89 50"));
    assertThat(notice()).startsWith("This is no text: looks binary: a PNG image");
  }

  @Test
  void aFileThatIsGoneSaysSoAndCanBeTriedAgain() throws Exception {
    Path path = folder.resolve("late.txt");
    open(new SourceFile(path, 5), null);
    await("the reason", () -> notice().startsWith("It cannot be shown: not found"));

    Files.writeString(path, "here");
    push(KeyCode.F5);
    await("the text", () -> pane().texts().contains("here"));
    assertThat(notice()).isEmpty();

    push(KeyCode.ESCAPE);
    await("the end", () -> Window.getWindows().size() == 1);
  }

  @Test
  void showsWhatADocumentSays() throws Exception {
    Documents.readWith(new FakeDocuments());
    SourceFile document = textFile(FakeDocuments.MARK + "a whale");
    HitSearch whales = search("whale");
    onFx(() -> new ViewerWindow(stage(), document, null, true, whales, tasks).show());

    await("all hits", () -> hits().equals("1 hit"));
    await("its text", () -> pane().texts().contains("a whale"));
    assertThat(pane().texts()).doesNotContain(FakeDocuments.MARK.strip());
  }

  private void open(SourceFile file, @Nullable HitSearch search) {
    onFx(() -> new ViewerWindow(stage(), file, null, false, search, tasks).show());
  }

  private SourceFile textFile(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), text);
    return new SourceFile(file, Files.size(file));
  }

  private static HitSearch search(String term) throws Exception {
    return new CountTerms().evaluator(Settings.of(Map.of("terms", term))).hits().orElseThrow();
  }

  private TextPane pane() {
    return fromFx(() -> lookup("#textPane").queryAs(TextPane.class));
  }

  private String about() {
    return label("#viewerAbout");
  }

  private String hits() {
    return label("#viewerHits");
  }

  private String notice() {
    return label("#viewerNotice");
  }

  private String label(String id) {
    return fromFx(() -> lookup(id).queryAs(Label.class).getText());
  }
}
