package org.parallelworkbench.pipeline.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.HitSearch;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.text.PagedText;
import org.parallelworkbench.pipeline.text.TextIndex;

class LineHitsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\\pL+", "x*", "^one|line$", "\\r", "(?i)ﬁ|SS", "$"})
  void theHitsInAllPagesAreAsManyAsAreCounted(String expression) throws Exception {
    String text = "one line\r\n\nzwei ﬁsche ß xx\n日本 x\n".repeat(6_000) + "the last line";
    SourceFile file = new SourceFile(Files.writeString(folder.resolve("a.txt"), text), -1);
    FileEvaluator evaluator =
        new RegexMatches().evaluator(Settings.of(Map.of("expression", expression)));
    PagedText paged = PagedText.open(file, null);
    TextIndex index = new TextIndex(paged, evaluator.hits().orElseThrow());

    long found = 0;
    while (!index.complete()) {
      int page = index.pages();
      index.next();
      found += index.search(page).orElseThrow().find(paged.page(page).text()).size();
    }

    long counted =
        evaluator.evaluate(file, StageObserver.NONE).counts().get("matches").orElseThrow();
    assertThat(paged.pages()).isGreaterThan(2);
    assertThat(index.hits()).isEqualTo(counted).isEqualTo(found);
  }

  @Test
  void saysWhereMatchesAre() throws Exception {
    HitSearch search =
        new RegexMatches().evaluator(Settings.of(Map.of("expression", "b+"))).hits().orElseThrow();

    assertThat(search.find("abb\nb"))
        .isEqualTo(List.of(new HitSearch.Hit(1, 3), new HitSearch.Hit(4, 5)));
  }

  @Test
  void aMatchInTheWholeTextIsNotLookedForInPages() throws Exception {
    assertThat(new RegexMatches().evaluator(Settings.of(Map.of("match", "text"))).hits()).isEmpty();
  }
}
