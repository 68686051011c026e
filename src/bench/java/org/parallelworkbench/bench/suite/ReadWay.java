package org.parallelworkbench.bench.suite;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A way to open a file, read it to its end and close it, and nothing else. */
enum ReadWay {
  /** A channel and a buffer outside the heap: no byte is copied within the process. */
  CHANNEL {
    @Override
    Reader reader(int bufferSize) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(bufferSize);
      return path -> {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
          long total = 0;
          for (int read = 0; read >= 0; read = channel.read(buffer.clear())) {
            total += read;
          }
          return total;
        }
      };
    }
  },
  /** A stream and an array. */
  STREAM {
    @Override
    Reader reader(int bufferSize) {
      byte[] buffer = new byte[bufferSize];
      return path -> {
        try (FileInputStream in = new FileInputStream(path.toFile())) {
          long total = 0;
          for (int read = 0; read >= 0; read = in.read(buffer)) {
            total += read;
          }
          return total;
        }
      };
    }
  };

  /** Reads file after file into the same buffer. For one thread. */
  @FunctionalInterface
  interface Reader {

    /** Reads a file, and gives its length in bytes. */
    long read(Path path) throws IOException;
  }

  abstract Reader reader(int bufferSize);
}
