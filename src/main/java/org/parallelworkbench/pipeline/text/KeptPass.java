package org.parallelworkbench.pipeline.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Keeps the bytes, up to {@link PageBytes#MOST_UNPACKED} of them. For one thread. */
final class KeptPass implements Pass {

  /** Begins one. */
  static final TextFiles.Pouring<KeptPass> POURING =
      (choice, chunk) -> {
        KeptPass pass = new KeptPass();
        return new TextFiles.Poured<>(pass, pass);
      };

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean cut;

  private KeptPass() {}

  @Override
  public void accept(ByteBuffer bytes, boolean end) {
    int room = PageBytes.MOST_UNPACKED - kept.size();
    cut |= bytes.remaining() > room;
    byte[] part = new byte[Math.min(bytes.remaining(), room)];
    bytes.get(part);
    kept.writeBytes(part);
    bytes.position(bytes.limit());
  }

  @Override
  public boolean prefersDirect() {
    return false;
  }

  @Override
  public Decoded decoded() {
    return new Decoded(0, -1, 0, 0);
  }

  /** What it has kept. */
  PageBytes bytes() {
    return new PageBytes.Kept(kept.toByteArray(), cut);
  }
}
