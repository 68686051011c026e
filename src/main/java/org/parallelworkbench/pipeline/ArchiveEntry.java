package org.parallelworkbench.pipeline;

/**
 * Where a file is within a zip archive, as the archive's directory has it. Enough to read it
 * without a second look at the directory, which may be long.
 *
 * @param name its full name within the archive, with slashes
 * @param offset where in the archive its header is
 * @param packedSize how many bytes it has in the archive
 * @param crc the CRC-32 of its bytes
 * @param method how it is packed, a number of the zip format
 * @param encrypted whether it can be read with a password only
 */
public record ArchiveEntry(
    String name, long offset, long packedSize, int crc, int method, boolean encrypted) {

  /** Behind the end of every archive. */
  private static final long NOWHERE = 1L << 62;

  /** An entry that was not found in its archive: to read it fails. */
  public static ArchiveEntry missing(String name) {
    return new ArchiveEntry(name, NOWHERE, 0, 0, 0, false);
  }
}
