package org.parallelworkbench.history;

/**
 * Results, packed as {@link ResultCodec} describes.
 *
 * @param bytes the results; not to be changed
 * @param done how many of the files were evaluated to their end
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, and never compared
record ResultBatch(byte[] bytes, int done) {}
