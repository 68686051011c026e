package org.parallelworkbench.ui.common;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Writes images in the PNG format, without AWT, which would cost the program a second toolkit.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third edition</a>
 */
public final class PngWriter {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int BITS_PER_CHANNEL = 8;
  private static final int TRUE_COLOR_WITH_ALPHA = 6;
  private static final int NO_FILTER = 0;
  private static final int BYTES_PER_PIXEL = 4;

  private PngWriter() {}

  /** Writes an image with 8 bits each of red, green, blue and alpha. Leaves the stream open. */
  public static void write(Image image, OutputStream out) throws IOException {
    out.write(SIGNATURE);
    chunk(
        out,
        "IHDR",
        data -> {
          data.writeInt((int) image.getWidth());
          data.writeInt((int) image.getHeight());
          data.writeByte(BITS_PER_CHANNEL);
          data.writeByte(TRUE_COLOR_WITH_ALPHA);
          // Deflate, adaptive filtering, not interlaced: the only, only and simpler choice.
          data.write(new byte[3]);
        });
    chunk(out, "IDAT", data -> pixels(image, data));
    chunk(out, "IEND", data -> {});
  }

  private static void pixels(Image image, OutputStream data) throws IOException {
    int width = (int) image.getWidth();
    byte[] row = new byte[width * BYTES_PER_PIXEL];
    DeflaterOutputStream deflated = new DeflaterOutputStream(data);
    for (int y = 0; y < (int) image.getHeight(); y++) {
      image
          .getPixelReader()
          .getPixels(0, y, width, 1, PixelFormat.getByteBgraInstance(), row, 0, row.length);
      swapBlueAndRed(row);
      deflated.write(NO_FILTER);
      deflated.write(row);
    }
    deflated.finish();
  }

  private static void swapBlueAndRed(byte[] row) {
    for (int i = 0; i < row.length; i += BYTES_PER_PIXEL) {
      byte blue = row[i];
      row[i] = row[i + 2];
      row[i + 2] = blue;
    }
  }

  @FunctionalInterface
  private interface Data {
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** Writes length, type, data, and the checksum of type and data. */
  private static void chunk(OutputStream out, String type, Data data) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream content = new DataOutputStream(bytes);
    content.write(type.getBytes(StandardCharsets.US_ASCII));
    data.writeTo(content);
    byte[] typeAndData = bytes.toByteArray();
    CRC32 checksum = new CRC32();
    checksum.update(typeAndData);
    DataOutputStream target = new DataOutputStream(out);
    target.writeInt(typeAndData.length - type.length());
    target.write(typeAndData);
    target.writeInt((int) checksum.getValue());
    target.flush();
  }
}
