package org.parallelworkbench.ui.help;

import org.controlsfx.control.PopOver.ArrowLocation;

/**
 * Something that the tour points at.
 *
 * @param target a selector of the node
 * @param key of its texts
 * @param arrow on which side of what is said the node is
 */
record TourStep(String target, String key, ArrowLocation arrow) {}
