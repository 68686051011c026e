package org.parallelworkbench.ui.files;

import java.util.stream.Collectors;
import javafx.scene.text.Text;
import org.parallelworkbench.files.VisibleText;
import org.parallelworkbench.pipeline.text.TextSample;

/** A stretch of a previewed text, with all that is in it to be seen. */
final class PreviewText extends Text {

  PreviewText(TextSample.Piece piece) {
    super(piece.malformed() ? "‹" + piece.text() + "›" : visible(piece.text()));
    getStyleClass().add(piece.malformed() ? "malformed" : "decoded");
  }

  /** Lines still end where they did. */
  private static String visible(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                switch (c) {
                  case '\n' -> "¶\n";
                  case '\t' -> "→\t";
                  default -> VisibleText.of(Character.toString(c));
                })
        .collect(Collectors.joining());
  }
}
