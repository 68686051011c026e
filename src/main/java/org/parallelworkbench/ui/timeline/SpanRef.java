package org.parallelworkbench.ui.timeline;

/**
 * Which span of a timeline is meant.
 *
 * @param lane the place of its lane in {@link TimelineModel#lanes()}
 * @param index its place in the lane, in order of time
 */
record SpanRef(int lane, int index) {}
