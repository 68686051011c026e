package org.parallelworkbench.ui.history;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.FilePair;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.files.VisibleText;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Texts;

/** A column of a comparison of results: one value where two runs agree, both where they do not. */
final class PairColumn extends TableColumn<FilePair, FilePair> {

  private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

  private PairColumn(
      String title, double width, Function<FilePair, String> text, Predicate<FilePair> differs) {
    super(title);
    setPrefWidth(width);
    // A million rows take too long to sort while the user waits.
    setSortable(false);
    setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
    setCellFactory(column -> new PairCell(text, differs));
  }

  /** The file's path. */
  static PairColumn ofFile(Texts texts) {
    return new PairColumn(
        texts.get("diff.file"), 340, pair -> VisibleText.of(pair.file().location()), pair -> false);
  }

  /** How the two compare. */
  static PairColumn ofKind(Texts texts) {
    return new PairColumn(
        texts.get("diff.kind"),
        170,
        pair -> texts.get("diff." + pair.kind().name().toLowerCase(Locale.ROOT)),
        FilePair::differs);
  }

  /** The status in both runs. */
  static PairColumn ofStatus(Texts texts) {
    return of(
        texts,
        texts.get("diff.status"),
        120,
        result -> texts.get("status." + result.status().name().toLowerCase(Locale.ROOT)));
  }

  /** A count in both runs. */
  static PairColumn ofCount(Texts texts, String name) {
    PairColumn column =
        of(
            texts,
            name,
            110,
            result -> {
              OptionalLong count = result.counts().get(name);
              return count.isPresent()
                  ? Formats.count(count.getAsLong())
                  : texts.get("diff.missing");
            });
    column.getStyleClass().add("numeric");
    return column;
  }

  private static PairColumn of(
      Texts texts, String title, double width, Function<FileResult, String> value) {
    String missing = texts.get("diff.missing");
    Function<FilePair, String> first = pair -> text(pair.first(), value, missing);
    Function<FilePair, String> second = pair -> text(pair.second(), value, missing);
    Predicate<FilePair> differs = pair -> !first.apply(pair).equals(second.apply(pair));
    return new PairColumn(
        title,
        width,
        pair ->
            differs.test(pair)
                ? texts.get("diff.both", first.apply(pair), second.apply(pair))
                : first.apply(pair),
        differs);
  }

  private static String text(
      @Nullable FileResult result, Function<FileResult, String> value, String missing) {
    return result == null ? missing : value.apply(result);
  }

  private static final class PairCell extends TableCell<FilePair, FilePair> {

    private final Function<FilePair, String> text;
    private final Predicate<FilePair> differs;

    PairCell(Function<FilePair, String> text, Predicate<FilePair> differs) {
      this.text = text;
      this.differs = differs;
    }

    @Override
    protected void updateItem(@Nullable FilePair pair, boolean empty) {
      super.updateItem(pair, empty);
      boolean shown = !empty && pair != null;
      setText(shown ? text.apply(pair) : null);
      pseudoClassStateChanged(DIFFERS, shown && differs.test(pair));
    }
  }
}
