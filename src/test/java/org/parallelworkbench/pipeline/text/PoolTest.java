package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PoolTest {

  private final Pool<Object> pool = new Pool<>(Object::new);

  @Test
  void givesNothingToTwoUntilItIsGivenBack() {
    Object first = pool.take();
    assertThat(pool.take()).isNotSameAs(first);
    pool.giveBack(first);
    assertThat(pool.take()).isSameAs(first);
    assertThat(pool.take()).isNotSameAs(first);
  }

  @Test
  void keepsNoMoreThanItMay() {
    List<Object> some = Stream.generate(pool::take).limit(100).toList();
    some.forEach(pool::giveBack);
    List<Object> again = Stream.generate(pool::take).limit(100).toList();
    assertThat(again.stream().filter(some::contains).count()).isEqualTo(64);
  }
}
