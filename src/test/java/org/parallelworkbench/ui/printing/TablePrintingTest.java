package org.parallelworkbench.ui.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import javafx.concurrent.Task;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.printing.PrintedTable.Column;
import org.parallelworkbench.ui.printing.PrintedTable.Line;

class TablePrintingTest extends FxTest {

  private final FakePrinting printer = new FakePrinting();
  private Notices notices;

  @BeforeEach
  void showNotices() {
    show(
        800,
        300,
        () -> {
          notices = new Notices(new StackPane());
          return notices.root();
        });
  }

  @Test
  void printsEveryPageAndSaysSo() {
    print(100);

    assertThat(printer.pages()).hasSize(2);
    assertThat(FakePrinting.texts(printer.pages().getLast())).endsWith("Page 2 of 2");
    assertThat(printer.isEnded()).isTrue();
    await("the notice", () -> says("2 pages are with the printer."));
  }

  @Test
  void withoutAPrinterThatIsSaidAndNothingIsLaidOut() {
    printer.unplug();
    onFx(
        () ->
            printing()
                .print(
                    stage(),
                    () -> {
                      throw new AssertionError("nobody needs the table");
                    }));

    await(
        "the notice",
        () ->
            says(
                "There is no printer. Set one up in the system’s settings, or export the results to"
                    + " a file (Ctrl+E)."));
  }

  @Test
  void whoThinksBetterOfItHearsNothing() {
    printer.refuse();
    print(100);

    assertThat(printer.pages()).isEmpty();
    assertThat(printer.isEnded()).isFalse();
  }

  @Test
  void veryManyPagesAreConfirmedFirst() {
    print(2000);
    assertThat(printer.pages()).isEmpty();
    assertThat(lookup(".label").<Label>queryAll())
        .anyMatch(label -> label.getText().matches("The list takes 3\\d pages\\. .*"));

    clickOn("Print all");

    assertThat(printer.pages()).hasSizeGreaterThan(TablePrinting.MANY_PAGES);
    assertThat(printer.isEnded()).isTrue();
  }

  @Test
  void veryManyPagesThatAreNotWantedAreNotPrinted() {
    print(2000);

    clickOn("Cancel");

    assertThat(printer.pages()).isEmpty();
    assertThat(printer.isCancelled()).isTrue();
  }

  @Test
  void aPrinterThatTakesNothingIsTold() {
    printer.jam();
    print(100);

    assertThat(printer.pages()).hasSize(1);
    assertThat(printer.isEnded()).isFalse();
    await(
        "the notice",
        () ->
            says(
                "The printer did not take it. See whether it is on and has paper, then print"
                    + " again."));
  }

  private void print(int rows) {
    Line line = new Line(List.of("a.txt", "1"), false);
    PrintedTable table =
        new PrintedTable(
            List.of("Title"),
            List.of(new Column("Name", false), new Column("A", true)),
            Collections.nCopies(rows, line));
    onFx(() -> printing().print(stage(), () -> table));
  }

  private TablePrinting printing() {
    return new TablePrinting(printer, Task::run, notices);
  }

  private boolean says(String text) {
    return lookup(".label").<Label>queryAll().stream()
        .anyMatch(label -> text.equals(label.getText()));
  }
}
