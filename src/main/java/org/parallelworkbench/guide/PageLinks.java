package org.parallelworkbench.guide;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Has links from chapter to chapter, which name Markdown files, lead to their pages. */
final class PageLinks implements AttributeProvider {

  static final String MARKDOWN = ".md";

  private static final Pattern CHAPTER = Pattern.compile("^([\\w-]+)\\.md(#.*)?$");

  /** The chapter that a link leads to, if it does lead to one. */
  static Optional<String> chapter(String destination) {
    Matcher matcher = CHAPTER.matcher(destination);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    if (node instanceof Link && tagName.equals("a")) {
      attributes.computeIfPresent(
          "href", (key, to) -> CHAPTER.matcher(to).replaceFirst("$1.html$2"));
    }
  }
}
