package org.parallelworkbench.spark.payload;

import java.io.Serializable;

/**
 * How far a file is.
 *
 * @param index the file's place in the run's list, from 0
 * @param stage the name of the stage it is in
 * @param fraction how much of it is done, 0 to 1
 */
public record StageReport(int index, String stage, double fraction) implements Serializable {

  private static final long serialVersionUID = 1L;
}
