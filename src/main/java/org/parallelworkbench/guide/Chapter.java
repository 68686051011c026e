package org.parallelworkbench.guide;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of the guide.
 *
 * @param name its file's name without extension, such as {@code files}
 * @param title its first heading, or its name if it has none
 * @param document its text
 */
record Chapter(String name, String title, Node document) {

  static Chapter of(String name, Node document) {
    FirstHeading finder = new FirstHeading();
    document.accept(finder);
    Heading heading = finder.found;
    String title =
        heading == null ? name : TextContentRenderer.builder().build().render(heading).strip();
    return new Chapter(name, title, document);
  }

  /** The name of its page. */
  String page() {
    return name + ".html";
  }

  private static final class FirstHeading extends AbstractVisitor {

    private @Nullable Heading found;

    @Override
    public void visit(Heading heading) {
      if (found == null) {
        found = heading;
      }
    }
  }
}
