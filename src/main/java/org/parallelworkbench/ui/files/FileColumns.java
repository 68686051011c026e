package org.parallelworkbench.ui.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.text.Text;
import org.parallelworkbench.ui.common.Texts;

/** The columns of the file list. */
final class FileColumns {

  private static final double NANOS = 1e9;

  private final Texts texts;
  private final RowWords words;

  final FileColumn<RowState> state;
  final FileColumn<String> name;
  final FileColumn<String> folder;
  final FileColumn<String> size;
  final FileColumn<RowState> progress;
  final FileColumn<RowState> stage;
  final FileColumn<RowState> worker;
  final FileColumn<RowState> time;
  final FileColumn<String> encoding;
  final FileColumn<RowState> message;

  FileColumns(Texts texts, RowWords words) {
    this.texts = texts;
    this.words = words;
    state =
        ofState("state", words::kind, RowOrder.by(Comparator.comparing(row -> row.state().kind())))
            .showBy(() -> new StateCell(words::kind))
            .wide(34, 34);
    state.setResizable(false);
    name = ofRow("name", words::name, RowOrder.BY_NAME).wide(176, 168);
    folder =
        ofRow(
                "folder",
                words::folder,
                RowOrder.byText(row -> row.isHead() ? row.name() : words.folder(row)))
            .wide(130, 50);
    size =
        ofRow("size", words::size, RowOrder.byNumber(RowWords::sizeOf))
            .copiedAs(texts.get("column.size.copied"), row -> digits(RowWords.sizeOf(row)))
            .numeric()
            .wide(70, 40);
    message =
        ofState("message", words::message, RowOrder.byText(row -> words.message(row.state())))
            .wide(160, 140);
    progress =
        ofState(
                "progress",
                current -> String.valueOf(RowWords.fractionOf(current)),
                RowOrder.by(Comparator.comparingDouble(row -> RowWords.fractionOf(row.state()))))
            .showBy(() -> new ProgressCell(words, message::isVisible))
            .wide(82, 40);
    stage =
        ofState("stage", words::stage, RowOrder.byText(row -> words.stage(row.state())))
            .wide(86, 40);
    worker =
        ofState("worker", words::worker, RowOrder.byNumber(row -> RowWords.workerOf(row.state())))
            .numeric()
            .wide(64, 40);
    time =
        ofState("time", words::time, RowOrder.byNumber(row -> RowWords.nanosOf(row.state())))
            .copiedAs(texts.get("column.time.copied"), row -> seconds(row.state()))
            .numeric()
            .wide(72, 40);
    encoding = ofRow("encoding", words::encoding, RowOrder.byText(words::encoding)).wide(120, 50);
  }

  /** All columns but those of terms, in the order in which they begin. */
  List<FileColumn<?>> standard() {
    return List.of(state, name, folder, size, progress, stage, worker, time, encoding, message);
  }

  /**
   * New columns, one for each term.
   *
   * @param titles what they are called
   */
  List<FileColumn<RowState>> ofTerms(List<String> terms, UnaryOperator<String> titles) {
    List<FileColumn<RowState>> columns = new ArrayList<>();
    for (String term : terms) {
      String title = titles.apply(term);
      columns.add(
          FileColumn.ofState(
                  "term" + columns.size() + "Column",
                  title,
                  current -> words.count(current, term),
                  RowOrder.byNumber(row -> RowWords.countOf(row.state(), term)))
              .copiedAs(title, row -> digits(RowWords.countOf(row.state(), term)))
              .numeric()
              .wide(Math.clamp(new Text(title).getLayoutBounds().getWidth() + 30, 50, 160), 30));
    }
    return columns;
  }

  private FileColumn<String> ofRow(String id, Function<FileRow, String> text, RowOrder order) {
    return FileColumn.ofRow(id + "Column", texts.get("column." + id), text, order);
  }

  private FileColumn<RowState> ofState(String id, Function<RowState, String> text, RowOrder order) {
    return FileColumn.ofState(id + "Column", texts.get("column." + id), text, order);
  }

  private static String digits(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }

  private static String seconds(RowState state) {
    OptionalLong nanos = RowWords.nanosOf(state);
    return nanos.isPresent() ? String.format(Locale.ROOT, "%.6f", nanos.getAsLong() / NANOS) : "";
  }
}
