package org.parallelworkbench.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.renderer.html.HtmlRenderer;

/** What all pages have around their text: style, table of contents, links back and forth. */
final class PageTemplate {

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());

  /** HTML in a chapter's text is shown as text, and links lead nowhere but to pages. */
  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(context -> new PageLinks())
          .build();

  private final List<Chapter> chapters;
  private final String style;

  /**
   * @param chapters all there are, in order
   * @throws IOException if the style cannot be read
   */
  PageTemplate(List<Chapter> chapters) throws IOException {
    this.chapters = chapters;
    try (InputStream in =
        Objects.requireNonNull(PageTemplate.class.getResourceAsStream("guide.css"))) {
      style = new String(in.readAllBytes(), UTF_8);
    }
  }

  /** The page of one of the chapters. */
  String page(Chapter chapter) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" \
        content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <nav aria-label="Chapters">
        <ol>
        %s</ol>
        </nav>
        <main>
        %s<footer>
        %s</footer>
        </main>
        </body>
        </html>
        """
        .formatted(
            escaped(chapter.title()),
            style,
            contents(chapter),
            renderer.render(chapter.document()),
            neighbours(chapters.indexOf(chapter)));
  }

  private String contents(Chapter current) {
    StringBuilder items = new StringBuilder();
    for (Chapter chapter : chapters) {
      String mark = chapter.equals(current) ? " aria-current=\"page\"" : "";
      items.append("<li>").append(link(chapter, mark, chapter.title())).append("</li>\n");
    }
    return items.toString();
  }

  private String neighbours(int place) {
    StringBuilder links = new StringBuilder();
    if (place > 0) {
      Chapter previous = chapters.get(place - 1);
      links.append(link(previous, " rel=\"prev\"", "← " + previous.title())).append('\n');
    }
    if (place < chapters.size() - 1) {
      Chapter next = chapters.get(place + 1);
      links.append(link(next, " rel=\"next\"", next.title() + " →")).append('\n');
    }
    return links.toString();
  }

  private static String link(Chapter chapter, String attributes, String text) {
    return "<a href=\"%s\"%s>%s</a>".formatted(chapter.page(), attributes, escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
