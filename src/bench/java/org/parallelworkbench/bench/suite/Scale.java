package org.parallelworkbench.bench.suite;

/** How much is measured. */
public enum Scale {
  /** What figures are published from. */
  FULL(1_000_000_000, 100_000, 2_000, 64_000_000, 5, 1, 1, 5, 500, 1, 500),
  /** The same in a minute or two, for a first impression. */
  QUICK(64_000_000, 5_000, 200, 8_000_000, 3, 1, 1, 2, 200, 5, 200),
  /** Whether everything works and every answer is right; its times mean nothing. */
  CHECK(2_000_000, 200, 30, 250_000, 1, 0.01, 0, 1, 10, 50, 10);

  private final long largeBytes;
  private final int smallFiles;
  private final int mixedFiles;
  private final long mixedLargest;
  private final int rounds;
  private final double sleep;
  private final int kernelForks;
  private final int kernelIterations;
  private final int kernelMillis;
  private final int clusterShare;
  private final int clusterBatches;

  Scale(
      long largeBytes,
      int smallFiles,
      int mixedFiles,
      long mixedLargest,
      int rounds,
      double sleep,
      int kernelForks,
      int kernelIterations,
      int kernelMillis,
      int clusterShare,
      int clusterBatches) {
    this.largeBytes = largeBytes;
    this.smallFiles = smallFiles;
    this.mixedFiles = mixedFiles;
    this.mixedLargest = mixedLargest;
    this.rounds = rounds;
    this.sleep = sleep;
    this.kernelForks = kernelForks;
    this.kernelIterations = kernelIterations;
    this.kernelMillis = kernelMillis;
    this.clusterShare = clusterShare;
    this.clusterBatches = clusterBatches;
  }

  /** How large the large file is, in bytes. */
  long largeBytes() {
    return largeBytes;
  }

  /** How many small files there are. */
  int smallFiles() {
    return smallFiles;
  }

  /** How many mixed files there are. */
  int mixedFiles() {
    return mixedFiles;
  }

  /** How large the largest mixed file is, in bytes. */
  long mixedLargest() {
    return mixedLargest;
  }

  /** How many rounds there are unless the user says otherwise. */
  public int rounds() {
    return rounds;
  }

  /** By what the simulated pipeline's delays are multiplied. */
  double sleep() {
    return sleep;
  }

  /** How many virtual machines measure each kernel; with 0 it is the one that asks. */
  int kernelForks() {
    return kernelForks;
  }

  /** How often each kernel is measured, and how often warmed up before. */
  int kernelIterations() {
    return kernelIterations;
  }

  /** How long each measurement of a kernel takes, in milliseconds. */
  int kernelMillis() {
    return kernelMillis;
  }

  /** How many of so many files there are in the races of the cluster. */
  int clusterFiles(int full) {
    return Math.max(10, full / clusterShare);
  }

  /** How many batches go to and fro when their costs are measured. */
  int clusterBatches() {
    return clusterBatches;
  }
}
