package org.parallelworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnginesTest {

  @Test
  void theBaselineComesFirst() {
    assertThat(Engines.all()).extracting(Engine::id).startsWith(Engines.SEQUENTIAL);
  }

  @Test
  void offersEveryInstalledEngineUnderAnIdOfItsOwn() {
    assertThat(Engines.all())
        .extracting(Engine::id)
        .doesNotHaveDuplicates()
        .contains(Engines.SEQUENTIAL, "lazy", Engines.THREADS);
    assertThat(Engines.all()).extracting(Engine::name).doesNotHaveDuplicates();
  }

  @Test
  void findsThemById() {
    assertThat(Engines.byId(Engines.SEQUENTIAL)).get().returns(false, Engine::parallel);
    assertThat(Engines.byId(Engines.THREADS)).get().returns(true, Engine::parallel);
    assertThat(Engines.byId("no such engine")).isEmpty();
  }
}
