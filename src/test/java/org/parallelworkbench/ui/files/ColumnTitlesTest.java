package org.parallelworkbench.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.pipeline.stats.TextStatistics;
import org.parallelworkbench.pipeline.text.CountTerms;

class ColumnTitlesTest {

  private final Locale usual = Locale.getDefault();

  @BeforeEach
  void speakSpanish() {
    Locale.setDefault(Locale.of("es"));
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @Test
  void aPipelinesOwnColumnsAreInTheUsersLanguage() {
    assertThat(ColumnTitles.of(new TextStatistics()).apply("distinct words"))
        .isEqualTo("palabras distintas");
  }

  @Test
  void aUsersTermIsHisOwn() {
    assertThat(ColumnTitles.of(new CountTerms()).apply("words")).isEqualTo("words");
  }
}
