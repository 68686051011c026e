package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {

  /** Of the control bytes, those that are usual in text. */
  private static final String USUAL = "\b\t\n\u000B\f\r\u000E\u000F\u001A\u001B";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsUnusualControlBytesWhereverTheyAre(long seed) {
    Random random = new Random(seed);
    for (int length = 0; length < 100; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      int controls = 0;
      int nuls = 0;
      int firstControl = -1;
      int firstNul = -1;
      for (int i = 0; i < length; i++) {
        if (random.nextInt(3) > 0) {
          bytes[i] = (byte) random.nextInt(0x40);
        }
        if (bytes[i] >= 0 && bytes[i] < ' ' && USUAL.indexOf(bytes[i]) < 0) {
          controls++;
          firstControl = firstControl < 0 ? i : firstControl;
          if (bytes[i] == 0) {
            nuls++;
            firstNul = firstNul < 0 ? i : firstNul;
          }
        }
      }
      Head head = new Head(ByteBuffer.wrap(bytes), true);
      assertThat(head.controls()).isEqualTo(controls);
      assertThat(head.nuls()).isEqualTo(nuls);
      assertThat(head.firstControl()).isEqualTo(firstControl);
      assertThat(head.firstNul()).isEqualTo(firstNul);
    }
  }
}
