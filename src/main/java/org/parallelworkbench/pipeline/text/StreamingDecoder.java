package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes bytes piece by piece into a text in chunks. A sequence of bytes that does not decode is
 * counted, and replaced by U+FFFD. For one thread.
 */
final class StreamingDecoder {

  private static final char REPLACEMENT = '\uFFFD';

  private final CharsetDecoder decoder;
  private final CharBuffer chunk;
  private final TextSink sink;
  private final long start;

  private long decodedBytes;
  private long chars;
  private long malformed;
  private long firstMalformedOffset = -1;
  private long surplusBeforeMalformed;

  /**
   * @param start where in the file the first byte is from
   * @param chunk how many characters to decode at once, at least {@link BufferSizes#LEAST_CHUNK}
   */
  StreamingDecoder(Charset charset, long start, int chunk, TextSink sink) {
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.start = start;
    this.chunk = CharBuffer.allocate(chunk);
    this.sink = sink;
  }

  /**
   * Decodes all of {@code bytes} except what may be the beginning of a longer sequence.
   *
   * @param bytes on return, holds that beginning, a few bytes at most; it must come first in the
   *     next call
   * @param end whether these are the last, so that nothing may be left over
   */
  void accept(ByteBuffer bytes, boolean end) {
    CoderResult result;
    do {
      result = decode(bytes, end);
      if (result.isError()) {
        replace(bytes, result.length());
      } else if (result.isOverflow()) {
        emit();
      }
    } while (!result.isUnderflow());
    if (end) {
      while (decoder.flush(chunk).isOverflow()) {
        emit();
      }
    }
    emit();
  }

  private CoderResult decode(ByteBuffer bytes, boolean end) {
    int bytesBefore = bytes.position();
    int charsBefore = chunk.position();
    CoderResult result = decoder.decode(bytes, chunk, end);
    decodedBytes += bytes.position() - bytesBefore;
    chars += chunk.position() - charsBefore;
    return result;
  }

  private void replace(ByteBuffer bytes, int length) {
    if (malformed == 0) {
      firstMalformedOffset = start + decodedBytes;
      surplusBeforeMalformed = surplus();
    }
    malformed++;
    bytes.position(bytes.position() + length);
    if (!chunk.hasRemaining()) {
      emit();
    }
    chunk.put(REPLACEMENT);
  }

  private void emit() {
    if (chunk.position() > 0) {
      sink.accept(chunk.array(), chunk.position());
      chunk.clear();
    }
  }

  /** How well the bytes decodedBytes so far. */
  Decoded decoded() {
    return new Decoded(malformed, firstMalformedOffset, surplus(), surplusBeforeMalformed);
  }

  private long surplus() {
    return decodedBytes - chars;
  }
}
