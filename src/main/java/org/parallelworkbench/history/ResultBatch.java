package org.parallelworkbench.history;

import org.jspecify.annotations.Nullable;

/**
 * Results, packed as {@link ResultCodec} describes.
 *
 * @param bytes the results; not to be changed
 * @param breakdowns those of the results that have one, or null if none has; not to be changed
 * @param done how many of the files were evaluated to their end
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, and never compared
record ResultBatch(byte[] bytes, byte @Nullable [] breakdowns, int done) {}
