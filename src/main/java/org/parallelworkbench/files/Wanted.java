package org.parallelworkbench.files;

/**
 * What to take from chosen folders and archives.
 *
 * @param names which file names
 * @param links whether to follow symbolic links, which may lead out of the folder
 */
public record Wanted(NamePatterns names, boolean links) {

  /** Every file, but no links. */
  public static final Wanted ALL = new Wanted(NamePatterns.ALL, false);
}
