package org.parallelworkbench.spark.payload;

import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;

/** A file's bytes, which come along with the order or are fetched when they are needed. */
@FunctionalInterface
public interface FileContent extends Serializable {

  /** The bytes, not to be changed. */
  byte[] bytes();

  /** Bytes that come along. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Enclosed(byte[] bytes) implements FileContent {

    private static final long serialVersionUID = 1L;
  }

  /** Bytes that are fetched. */
  record Fetched(Broadcast<byte[]> source) implements FileContent {

    private static final long serialVersionUID = 1L;

    @Override
    public byte[] bytes() {
      return source.value();
    }
  }
}
