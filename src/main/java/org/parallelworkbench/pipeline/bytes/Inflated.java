package org.parallelworkbench.pipeline.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Unpacks what an archive has packed by “deflate”. */
final class Inflated implements Unpacker {

  private final Inflation inflation;

  /**
   * @param packed is closed with this
   * @param start where the packed bytes are in the archive
   */
  Inflated(Unpacker packed, long start) {
    this.inflation = new Inflation(packed, start, "zip data");
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return inflation.inflate(target);
  }

  @Override
  public long consumed() {
    return inflation.consumed();
  }

  @Override
  public void close() {
    inflation.close();
  }
}
