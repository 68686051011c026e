package org.parallelworkbench.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages made of chapters that are written here. */
class GuideTest {

  @TempDir Path folder;

  private Path source;
  private Path pages;

  @BeforeEach
  void writeChapters() throws IOException {
    source = Files.createDirectories(folder.resolve("guide"));
    pages = folder.resolve("cache").resolve("pages");
    Files.createDirectories(source.resolve("images"));
    Files.write(source.resolve("images").resolve("a.png"), new byte[] {1, 2});
    write(
        "index", "# All\n\n1. [Second first](two.md)\n2. [Then](one.md#more)\n3. [Two](two.md)\n");
    write("one", "# One & <only>\n\n## More of it!\n\n[there](https://example.org/x.md)\n");
    write("two", "# Two\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n[one](one.md#more-of-it)\n");
  }

  private void write(String chapter, String text) throws IOException {
    Files.writeString(source.resolve(chapter + ".md"), text);
  }

  private String page(String chapter) throws IOException {
    Guide.in(source).publish(pages);
    return Files.readString(pages.resolve(chapter + ".html"));
  }

  @Test
  void chaptersAreInTheOrderOfTheIndex() throws IOException {
    assertThat(Guide.in(source).chapters()).containsExactly("index", "two", "one");
  }

  @Test
  void linksBetweenChaptersLeadToPages() throws IOException {
    assertThat(page("two")).contains("href=\"one.html#more-of-it\">one</a>");
    assertThat(page("one"))
        .contains("<h2 id=\"more-of-it\">")
        .contains("href=\"https://example.org/x.md\"");
  }

  @Test
  void pagesListAllChaptersAndLeadBackAndForth() throws IOException {
    assertThat(page("two"))
        .contains("<a href=\"two.html\" aria-current=\"page\">Two</a>")
        .contains("<a href=\"index.html\" rel=\"prev\">← All</a>")
        .contains("<a href=\"one.html\" rel=\"next\">One &amp; &lt;only&gt; →</a>");
    assertThat(page("index")).doesNotContain("rel=\"prev\"");
    assertThat(page("one")).doesNotContain("rel=\"next\"");
  }

  @Test
  void tablesAreTables() throws IOException {
    assertThat(page("two")).contains("<th>a</th>", "<td>2</td>");
  }

  @Test
  void htmlAndScriptsInChaptersAreOnlyText() throws IOException {
    write("one", "# One\n\n<script>alert(1)</script>\n\n[x](javascript:alert(2))\n");

    assertThat(page("one"))
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script")
        .doesNotContain("javascript:");
  }

  @Test
  void imagesComeAlongAndPagesAreReplaced() throws IOException {
    page("one");
    write("one", "# Anew\n");

    assertThat(page("one")).contains("<title>Anew</title>");
    assertThat(pages.resolve("images").resolve("a.png")).hasBinaryContent(new byte[] {1, 2});
  }

  @Test
  void aChapterWithoutHeadingGoesByItsName() throws IOException {
    write("one", "Only text.\n");

    assertThat(page("one")).contains("<title>one</title>");
  }
}
