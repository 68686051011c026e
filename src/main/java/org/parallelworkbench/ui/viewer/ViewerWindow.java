package org.parallelworkbench.ui.viewer;

import java.nio.charset.Charset;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.files.VisibleText;
import org.parallelworkbench.pipeline.Failures;
import org.parallelworkbench.pipeline.HitSearch;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.text.LiteralSearch;
import org.parallelworkbench.pipeline.text.PagedText;
import org.parallelworkbench.pipeline.text.TextIndex;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.KeyActions;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/**
 * A window of its own with a file's text, in which everything that a pipeline counts is marked. A
 * file of any size is there at once; the hits are counted in the background. Escape closes it. Used
 * on the FX thread only.
 */
public final class ViewerWindow {

  private static final KeyCombination RELOAD = new KeyCodeCombination(KeyCode.F5);
  private static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.ESCAPE);

  private final Texts texts = new Texts(ViewerWindow.class);
  private final Stage stage = new Stage();
  private final SourceFile file;
  private final @Nullable Charset charset;
  private final boolean documents;
  private final @Nullable HitSearch counted;
  private final TaskRunner tasks;
  private final TextPane pane;
  private final Label notice = new Label();
  private final FindField find;
  private final ViewerBar bar;

  /** What is marked: what the user looks for, or else what the pipeline counts. */
  private @Nullable HitSearch search;

  /** Whether the first hit on the screen or behind it is to be shown as soon as it is found. */
  private boolean seeking;

  private @Nullable PagedText text;
  private @Nullable TextIndex index;
  private @Nullable IndexTask indexing;

  /** The hit that the user is at, from 0, or -1. */
  private long current = -1;

  /**
   * @param charset how the file's bytes became text, or null to find out
   * @param documents whether a document's text is shown instead of its bytes
   * @param search finds what is marked, or null if nothing is
   */
  public ViewerWindow(
      Window owner,
      SourceFile file,
      @Nullable Charset charset,
      boolean documents,
      @Nullable HitSearch search,
      TaskRunner tasks) {
    this.file = file;
    this.charset = charset;
    this.documents = documents;
    this.counted = search;
    this.search = search;
    find = new FindField(texts, this::find, this::go);
    bar = new ViewerBar(texts, find, this::go, this::stopIndexing);
    this.tasks = tasks;
    pane = new TextPane(texts.get("pane.name"));
    Scene scene = new Scene(content(), 900, 640);
    scene.getStylesheets().add(Fxml.class.getResource("workbench.css").toExternalForm());
    scene.getStylesheets().add(ViewerWindow.class.getResource("viewer.css").toExternalForm());
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        new KeyActions()
            .on(ViewerBar.NEXT, () -> go(1))
            .on(ViewerBar.PREVIOUS, () -> go(-1))
            .on(RELOAD, this::open)
            .on(FindField.KEYS, find::requestFocus)
            .on(CLOSE, stage::close));
    stage.initOwner(owner);
    stage.setTitle(texts.get("title", VisibleText.of(file.location())));
    stage.setScene(scene);
    stage.setMinWidth(480);
    stage.setMinHeight(240);
    stage.setOnHidden(event -> stopIndexing());
  }

  /** Shows it, and begins to read. */
  public void show() {
    stage.show();
    pane.requestFocus();
    open();
  }

  private VBox content() {
    notice.setId("viewerNotice");
    notice.getStyleClass().add("notice");
    notice.setWrapText(true);
    notice.setMinHeight(Region.USE_PREF_SIZE);
    notice.setMaxWidth(Double.MAX_VALUE);
    notice.managedProperty().bind(notice.visibleProperty());
    notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
    VBox.setVgrow(pane, Priority.ALWAYS);
    VBox root = new VBox(bar, notice, pane);
    root.getStyleClass().add("viewer");
    return root;
  }

  private void open() {
    stopIndexing();
    bar.showAbout(texts.get("opening"));
    notice.setText("");
    OpenTask task = new OpenTask(file, charset, documents);
    task.setOnSucceeded(event -> show(task.getValue()));
    task.setOnFailed(event -> fail(task.getException()));
    tasks.start(task);
  }

  private void show(PagedText opened) {
    text = opened;
    TextIndex fresh = newIndex(opened);
    pane.show(pageCache(opened, fresh), fresh, opened.pages());
    find.setDisable(!opened.refusal().isEmpty());
    bar.showAbout(
        texts.get(
            "about",
            Formats.bytes((double) opened.bytes()),
            Phrases.of(opened.encoding().label())));
    if (!opened.refusal().isEmpty()) {
      bar.showAbout(Formats.bytes((double) opened.bytes()));
      notice.setText(texts.get("binary", Phrases.of(opened.refusal())));
    } else if (opened.cut()) {
      notice.setText(texts.get("cut", Formats.bytes((double) opened.bytes())));
    }
    startIndexing(opened, fresh);
  }

  private TextIndex newIndex(PagedText opened) {
    TextIndex fresh = new TextIndex(opened, search);
    index = fresh;
    current = -1;
    return fresh;
  }

  private PageCache pageCache(PagedText opened, TextIndex fresh) {
    return new PageCache(opened, fresh, tasks, this::arrived, this::fail);
  }

  /** Marks a text instead of what the pipeline counts, and goes to the first from here. */
  private void find(String sought) {
    PagedText opened = text;
    search = sought.isEmpty() ? counted : LiteralSearch.of(sought);
    seeking = !sought.isEmpty();
    if (opened != null) {
      stopIndexing();
      TextIndex fresh = newIndex(opened);
      pane.mark(pageCache(opened, fresh), fresh);
      startIndexing(opened, fresh);
    }
  }

  private void startIndexing(PagedText opened, TextIndex fresh) {
    IndexTask task = new IndexTask(opened, fresh);
    indexing = task;
    bar.showProgress(task.progressProperty());
    task.progressProperty().subscribe((before, after) -> showHits(false));
    task.setOnSucceeded(event -> ended(task, task.getValue()));
    task.setOnFailed(
        event -> {
          ended(task, Optional.empty());
          fail(task.getException());
        });
    task.setOnCancelled(event -> ended(task, Optional.empty()));
    tasks.start(task);
  }

  /** A search that another has taken the place of has nothing more to say. */
  private void ended(IndexTask task, Optional<PagedText> settled) {
    if (task != indexing) {
      return;
    }
    if (settled.isPresent()) {
      show(settled.get());
    } else {
      showHits(true);
    }
  }

  private void stopIndexing() {
    if (indexing != null) {
      indexing.cancel(false);
    }
  }

  private void showHits(boolean ended) {
    TextIndex known = index;
    PagedText opened = text;
    if (known == null || opened == null) {
      return;
    }
    if (ended) {
      bar.hideProgress();
    }
    bar.showHits(hits(known, opened), known.hits() > 0);
    if (known.malformed() > 0) {
      notice.setText(texts.get("malformed", known.malformed(), opened.encoding().charset()));
    }
    pane.refresh();
    seek();
  }

  private String hits(TextIndex known, PagedText opened) {
    if (!opened.refusal().isEmpty()) {
      return "";
    }
    if (search == null) {
      return texts.get("hits.none");
    }
    boolean partial = !known.complete();
    return current >= 0
        ? texts.get(partial ? "hits.at.sofar" : "hits.at", current + 1, known.hits())
        : texts.get(partial ? "hits.sofar" : "hits", known.hits());
  }

  private void arrived() {
    pane.refresh();
    seek();
  }

  /** Goes to the first hit from the screen on, once it is known what is on the screen. */
  private void seek() {
    TextIndex known = index;
    if (seeking && known != null && known.pages() > pane.top().page() && pane.isReady()) {
      go(1);
    }
  }

  /** Goes to the next hit, or the one before; beyond the last to the first, once all are known. */
  private void go(int step) {
    TextIndex known = index;
    if (known == null || known.hits() == 0) {
      return;
    }
    long wanted = current >= 0 ? current + step : fromScreen(known, step);
    if (wanted < 0 || wanted >= known.hits()) {
      if (!known.complete()) {
        return;
      }
      wanted = Math.floorMod(wanted, known.hits());
    }
    current = wanted;
    seeking = false;
    int page = known.pageOf(wanted);
    pane.reveal(page, (int) (wanted - known.hitsBefore(page)));
    showHits(known.complete());
  }

  /** The first hit on the screen or behind it, or the last before it. */
  private long fromScreen(TextIndex known, int step) {
    long before = known.hitsBefore(pane.top().page());
    if (before < 0) {
      return step > 0 ? 0 : known.hits() - 1;
    }
    long here = before + pane.hitsAbove();
    return step > 0 ? here : here - 1;
  }

  private void fail(Throwable failure) {
    bar.hideProgress();
    bar.showAbout("");
    notice.setText(texts.get("unreadable", Phrases.of(Failures.describe(failure))));
  }
}
