package org.parallelworkbench.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.HitSearch.Hit;
import org.parallelworkbench.pipeline.text.TextIndex;
import org.parallelworkbench.ui.common.Formats;

/**
 * Shows as many rows of a text as fit, from any place on. The vertical bar goes by pages, as nobody
 * knows how many lines there are. Used on the FX thread only.
 */
final class TextPane extends Region {

  private static final double NUMBERS = 78;
  private static final double GAP = 10;
  private static final double ROWS_A_NOTCH = 3;

  private final ScrollBar vertical = new ScrollBar();
  private final ScrollBar horizontal = new ScrollBar();
  private final List<RowView> rows = new ArrayList<>();
  private final List<Label> numbers = new ArrayList<>();
  private final Region gutter = new Region();
  private final Rectangle rowsClip = new Rectangle();
  private final Pane area = new Pane();
  private PagedRows text = PagedRows.NONE;
  private @Nullable TextIndex index;
  private Spot top = Spot.TOP;
  private @Nullable Hit current;
  private int currentPage = -1;
  private boolean placing;

  /** What is to be done when a page has come that it needs; nothing else then. */
  private Runnable waiting = () -> {};

  TextPane(String name) {
    setId("textPane");
    getStyleClass().add("text-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setAccessibleText(name);
    gutter.getStyleClass().add("gutter");
    vertical.setId("textVertical");
    vertical.setOrientation(Orientation.VERTICAL);
    vertical.setMax(1);
    horizontal.setId("textHorizontal");
    area.setClip(rowsClip);
    getChildren().addAll(area, gutter, vertical, horizontal);
    vertical.valueProperty().subscribe((before, after) -> dragged(after.doubleValue()));
    horizontal.valueProperty().subscribe((before, after) -> requestLayout());
    setOnScroll(
        event -> {
          if (event.getDeltaX() != 0) {
            horizontal.setValue(
                Math.clamp(horizontal.getValue() - event.getDeltaX(), 0, horizontal.getMax()));
          }
          if (event.getDeltaY() != 0) {
            move((int) Math.round(-Math.signum(event.getDeltaY()) * ROWS_A_NOTCH));
          }
          event.consume();
        });
    setOnMousePressed(event -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Shows a text from its beginning. */
  void show(PageCache newPages, TextIndex newIndex, int pageCount) {
    text = PagedRows.of(newPages, pageCount);
    index = newIndex;
    top = Spot.TOP;
    forgetHit();
  }

  /** Marks other hits in the text that is shown. */
  void mark(PageCache newPages, TextIndex newIndex) {
    text = PagedRows.of(newPages, text.count());
    index = newIndex;
    forgetHit();
  }

  /** Forgets which hit the user is at. */
  void forgetHit() {
    current = null;
    currentPage = -1;
    requestLayout();
  }

  /** A page has come, or more is known of the hits. */
  void refresh() {
    Runnable action = waiting;
    waiting = () -> {};
    action.run();
    requestLayout();
  }

  /** Whether the page is there in which the screen begins. */
  boolean isReady() {
    return text.page(top.page()) != null;
  }

  /** Where the screen begins. */
  Spot top() {
    return top;
  }

  /** The rows on screen. */
  List<String> texts() {
    return rows.stream().map(RowView::text).toList();
  }

  /**
   * Shows a hit.
   *
   * @param place which of the page's hits, from 0
   */
  void reveal(int page, int place) {
    PageRows content = text.page(page);
    if (content == null || content.hits().size() <= place) {
      waiting = () -> reveal(page, place);
      return;
    }
    Hit hit = content.hits().get(place);
    current = hit;
    currentPage = page;
    int row = content.rowOf(hit.start());
    Spot spot = new Spot(page, row);
    if (!isShown(spot)) {
      top = text.moved(spot, -visibleRows() / 3);
    }
    layoutChildren();
    showAcross(spot, Math.max(0, hit.start() - content.rows().get(row).start()));
    requestLayout();
  }

  private boolean isShown(Spot spot) {
    Spot end = text.moved(top, visibleRows() - 1);
    return spot.compareTo(top) >= 0 && spot.compareTo(end) < 0;
  }

  private void showAcross(Spot spot, int character) {
    Spot at = top;
    for (RowView row : rows) {
      if (at.equals(spot)) {
        double x = row.xOf(character);
        if (x < horizontal.getValue() || x > horizontal.getValue() + 0.9 * width()) {
          horizontal.setValue(Math.clamp(x - width() / 3, 0, Math.max(0, horizontal.getMax())));
        }
      }
      at = text.moved(at, 1);
    }
  }

  /** How many hits of the page at the top end before the screen. */
  int hitsAbove() {
    return text.hitsBefore(top);
  }

  private void key(KeyEvent event) {
    int screen = Math.max(1, visibleRows() - 2);
    KeyCode code = event.getCode();
    boolean known = true;
    switch (code) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case PAGE_UP -> move(-screen);
      case PAGE_DOWN, SPACE -> move(screen);
      case HOME -> moveTo(Spot.TOP);
      case END -> end();
      case LEFT -> horizontal.decrement();
      case RIGHT -> horizontal.increment();
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private void end() {
    PageRows last = text.page(text.count() - 1);
    if (last == null) {
      waiting = this::end;
    } else {
      moveTo(text.moved(new Spot(text.count() - 1, last.rows().size() - 1), -(visibleRows() - 2)));
    }
  }

  private void move(int count) {
    moveTo(text.moved(top, count));
  }

  private void moveTo(Spot spot) {
    top = spot;
    requestLayout();
  }

  private void dragged(double value) {
    if (placing) {
      return;
    }
    top = text.at(value);
    if (!isReady()) {
      waiting = () -> dragged(value);
    }
    requestLayout();
  }

  private int visibleRows() {
    return (int) Math.max(1, Math.ceil((getHeight() - horizontal.prefHeight(-1)) / RowView.HEIGHT));
  }

  private double width() {
    return Math.max(1, getWidth() - NUMBERS - GAP - vertical.prefWidth(-1));
  }

  @Override
  protected void layoutChildren() {
    double bar = vertical.prefWidth(-1);
    double height = Math.max(1, getHeight() - horizontal.prefHeight(-1));
    fill(visibleRows());
    vertical.resizeRelocate(getWidth() - bar, 0, bar, height);
    horizontal.resizeRelocate(
        NUMBERS, height, Math.max(1, getWidth() - NUMBERS - bar), getHeight() - height);
    gutter.resizeRelocate(0, 0, NUMBERS, height);
    area.resizeRelocate(NUMBERS, 0, width() + GAP, height);
    rowsClip.setWidth(width() + GAP);
    rowsClip.setHeight(height);
    Spot spot = top;
    double widest = 0;
    boolean more = true;
    for (int i = 0; i < rows.size(); i++) {
      RowView view = rows.get(i);
      PageRows content = more ? text.page(spot.page()) : null;
      showRow(view, numbers.get(i), content, spot);
      numbers.get(i).resizeRelocate(0, i * RowView.HEIGHT, NUMBERS - 8, RowView.HEIGHT);
      view.resizeRelocate(GAP - horizontal.getValue(), i * RowView.HEIGHT, width(), RowView.HEIGHT);
      widest = Math.max(widest, view.textWidth());
      Spot next = text.moved(spot, 1);
      more = content != null && !next.equals(spot);
      spot = next;
    }
    text.page(Math.min(text.count() - 1, top.page() + 1));
    text.page(Math.max(0, top.page() - 1));
    placeBars(widest);
  }

  private void showRow(RowView view, Label number, @Nullable PageRows content, Spot spot) {
    if (content == null) {
      view.clear();
      number.setText("");
      return;
    }
    PageRows.Row row = content.rows().get(Math.min(spot.row(), content.rows().size() - 1));
    view.show(content, row, spot.page() == currentPage ? current : null);
    long before = index == null ? -1 : index.linesBefore(spot.page());
    number.setText(before < 0 || !row.first() ? "" : Formats.count(before + row.line() + 1));
  }

  private void placeBars(double widest) {
    placing = true;
    double seen = text.partOf(rows.size(), top.page());
    vertical.setValue(text.partBefore(top));
    vertical.setVisibleAmount(Math.max(0.02, seen));
    vertical.setBlockIncrement(seen);
    vertical.setUnitIncrement(seen / 10);
    horizontal.setMax(Math.max(0, widest - width() + GAP));
    horizontal.setVisibleAmount(horizontal.getMax() * width() / Math.max(width(), widest));
    horizontal.setVisible(horizontal.getMax() > 0);
    horizontal.setUnitIncrement(40);
    horizontal.setBlockIncrement(width());
    if (horizontal.getValue() > horizontal.getMax()) {
      horizontal.setValue(horizontal.getMax());
    }
    placing = false;
  }

  private void fill(int count) {
    while (rows.size() < count) {
      RowView row = new RowView();
      Label number = new Label();
      number.getStyleClass().add("line-number");
      rows.add(row);
      numbers.add(number);
      area.getChildren().add(row);
      getChildren().add(number);
    }
    while (rows.size() > count) {
      area.getChildren().remove(rows.removeLast());
      getChildren().remove(numbers.removeLast());
    }
  }
}
