package org.parallelworkbench.pipeline.text;

import java.util.List;
import java.util.Locale;
import org.parallelworkbench.pipeline.RefusedException;

/** Tells binary files from text by their beginning. */
final class BinaryCheck {

  /** A file of which more than one byte in this many is a control byte is not text. */
  private static final int BYTES_PER_CONTROL = 5;

  private static final List<Format> FORMATS =
      List.of(
          new Format(0, "89504e470d0a1a0a", "a PNG image"),
          new Format(0, "ffd8ff", "a JPEG image"),
          new Format(0, "474946383761", "a GIF image"),
          new Format(0, "474946383961", "a GIF image"),
          new Format(0, "49492a00", "a TIFF image"),
          new Format(0, "4d4d002a", "a TIFF image"),
          new Format(0, "255044462d", "a PDF document"),
          new Format(0, "d0cf11e0a1b11ae1", "an old Office document"),
          new Format(0, "504b0304", "a ZIP archive or an Office document"),
          new Format(0, "504b0506", "an empty ZIP archive"),
          new Format(0, "1f8b08", "gzip-compressed data"),
          new Format(4, "314159265359", "bzip2-compressed data"),
          new Format(0, "fd377a585a00", "xz-compressed data"),
          new Format(0, "28b52ffd", "zstd-compressed data"),
          new Format(0, "377abcaf271c", "a 7z archive"),
          new Format(0, "526172211a07", "a RAR archive"),
          new Format(0, "53514c69746520666f726d6174203300", "an SQLite database"),
          new Format(0, "7f454c46", "a program"),
          new Format(0, "4d5a9000", "a program"),
          new Format(0, "cafebabe", "a Java class"),
          new Format(0, "0061736d", "a WebAssembly module"),
          new Format(0, "4f67675300", "an Ogg recording"),
          new Format(0, "664c614300", "a FLAC recording"));

  private BinaryCheck() {}

  /**
   * Refuses what begins as a known binary format does.
   *
   * @throws RefusedException with the format's name
   */
  static void refuseKnownFormats(Head head) throws RefusedException {
    for (Format format : FORMATS) {
      if (format.signature().isIn(head)) {
        throw new RefusedException("looks binary: " + format.name());
      }
    }
  }

  /**
   * Refuses NUL bytes, and too many control bytes; neither is found in text with units of a byte.
   *
   * @throws RefusedException with an offset
   */
  static void refuseControlBytes(Head head) throws RefusedException {
    if (head.nuls() > 0) {
      throw new RefusedException("looks binary: a NUL byte at offset " + head.firstNul());
    }
    if (head.controls() * (long) BYTES_PER_CONTROL > head.length()) {
      throw new RefusedException(
          String.format(
              Locale.ROOT,
              "looks binary: %d of the first %d bytes are control bytes, the first at offset %d",
              head.controls(),
              head.length(),
              head.firstControl()));
    }
  }

  /** A binary format: what people call it, and how it is known. */
  private record Format(Signature signature, String name) {
    Format(int offset, String hex, String name) {
      this(new Signature(offset, hex), name);
    }
  }
}
