package org.parallelworkbench.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is valid UTF-8 for that, as the program does with texts: statistics over a short page
 * may well suggest something else.
 */
final class ValidUtf8 implements EncodingDetector {

  private static final long serialVersionUID = 1L;

  private static final int SAMPLE = 64 * 1024;

  @Override
  public @Nullable Charset detect(InputStream input, Metadata metadata) throws IOException {
    input.mark(SAMPLE);
    byte[] sample;
    try {
      sample = input.readNBytes(SAMPLE);
    } finally {
      input.reset();
    }
    return isValid(sample) ? StandardCharsets.UTF_8 : null;
  }

  /** Whether it is, up to a sequence that is cut off; NUL bytes are those of wider characters. */
  private static boolean isValid(byte[] sample) {
    for (byte b : sample) {
      if (b == 0) {
        return false;
      }
    }
    return !StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length), false)
        .isError();
  }
}
