package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BufferPoolTest {

  private final BufferPool pool = new BufferPool(32);

  @Test
  void givesABufferToNobodyElseUntilItIsGivenBack() {
    ByteBuffer first = pool.take();
    assertThat(first.isDirect()).isTrue();
    assertThat(first.capacity()).isEqualTo(32);
    assertThat(pool.take()).isNotSameAs(first);
    first.position(7).limit(9);
    pool.giveBack(first);
    ByteBuffer again = pool.take();
    assertThat(again).isSameAs(first);
    assertThat(again.remaining()).isEqualTo(32);
  }

  @Test
  void keepsNoMoreThanItMay() {
    List<ByteBuffer> buffers = Stream.generate(pool::take).limit(100).toList();
    buffers.forEach(pool::giveBack);
    List<ByteBuffer> again = Stream.generate(pool::take).limit(100).toList();
    assertThat(again.stream().filter(b -> buffers.stream().anyMatch(o -> o == b)).count())
        .isEqualTo(64);
  }
}
