/** The part of the window that gets libraries which are no part of the program. */
package org.parallelworkbench.ui.libraries;
