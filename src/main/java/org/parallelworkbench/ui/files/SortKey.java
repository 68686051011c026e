package org.parallelworkbench.ui.files;

import javafx.scene.control.TableColumn.SortType;

/**
 * One of the columns that rows are sorted by.
 *
 * @param column its id
 */
record SortKey(String column, SortType direction) {}
