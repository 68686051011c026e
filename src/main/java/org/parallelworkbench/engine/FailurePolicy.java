package org.parallelworkbench.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What is done when a file fails or takes too long. Immutable.
 *
 * @param timeout how long an attempt at a file, or a slice of it, may take; zero for any time
 * @param retries how often a file is tried again that failed for a reason that may pass
 * @param firstBackoff how long a file waits for its first retry
 * @param backoffFactor how many times longer it waits for each further one, at least 1
 * @param longestBackoff the most that it waits for any
 * @param stopAfter after so many failed files the run stops; 0 for never
 * @param stopAtPercent when so many of 100 finished files have failed the run stops, but not before
 *     {@value #LEAST_FINISHED} have finished; 0 for never
 */
public record FailurePolicy(
    Duration timeout,
    int retries,
    Duration firstBackoff,
    double backoffFactor,
    Duration longestBackoff,
    int stopAfter,
    double stopAtPercent) {

  /** So many files have finished before a share of them means anything. */
  public static final int LEAST_FINISHED = 20;

  /** The most retries there can be. */
  public static final int MOST_RETRIES = 100;

  /** How long a file waits for its first retry, unless something else is said. */
  public static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);

  /** How many times longer a file waits for each further retry, unless something else is said. */
  public static final double BACKOFF_FACTOR = 2;

  /** The most that a file waits for a retry, unless something else is said. */
  public static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);

  /** How long a time can be, so that it counts in nanoseconds and can be added to others. */
  private static final Duration LONGEST = Duration.ofDays(365);

  /** Every file has all the time it takes and one attempt, and the others go on. */
  public static final FailurePolicy GO_ON =
      new FailurePolicy(Duration.ZERO, 0, FIRST_BACKOFF, BACKOFF_FACTOR, LONGEST_BACKOFF, 0, 0);

  private static final int PERCENT = 100;

  public FailurePolicy {
    check(isTime(timeout), "a timeout is from nothing to a year");
    check(retries >= 0 && retries <= MOST_RETRIES, "retries are from 0 to " + MOST_RETRIES);
    check(isTime(firstBackoff) && isTime(longestBackoff), "a wait is from nothing to a year");
    check(backoffFactor >= 1, "each wait is at least as long as the one before");
    check(stopAfter >= 0, "a run stops after at least one failed file");
    check(stopAtPercent >= 0 && stopAtPercent <= PERCENT, "a share is from 0 to 100 %");
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }

  private static boolean isTime(Duration time) {
    return !time.isNegative() && time.compareTo(LONGEST) <= 0;
  }

  /** This with another timeout; zero for none. */
  public FailurePolicy withTimeout(Duration time) {
    return new FailurePolicy(
        time, retries, firstBackoff, backoffFactor, longestBackoff, stopAfter, stopAtPercent);
  }

  /** This with other retries, the first after so long. */
  public FailurePolicy withRetries(int times, Duration backoff) {
    return new FailurePolicy(
        timeout, times, backoff, backoffFactor, longestBackoff, stopAfter, stopAtPercent);
  }

  /** This with another number of failed files to stop after; 0 for never. */
  public FailurePolicy withStopAfter(int failures) {
    return new FailurePolicy(
        timeout, retries, firstBackoff, backoffFactor, longestBackoff, failures, stopAtPercent);
  }

  /** This with another share of failed files to stop at; 0 for never. */
  public FailurePolicy withStopAtPercent(double percent) {
    return new FailurePolicy(
        timeout, retries, firstBackoff, backoffFactor, longestBackoff, stopAfter, percent);
  }

  /** Whether there is a limit to how long a file may take. */
  public boolean hasTimeout() {
    return !timeout.isZero();
  }

  /** How often a file is tried at most. */
  public int attempts() {
    return 1 + retries;
  }

  /**
   * How long a file waits after an attempt that failed.
   *
   * @param attempt the number of that attempt, from 1
   */
  public Duration backoff(int attempt) {
    double nanos = firstBackoff.toNanos() * Math.pow(backoffFactor, attempt - 1.0);
    return nanos >= longestBackoff.toNanos() ? longestBackoff : Duration.ofNanos((long) nanos);
  }

  /**
   * Whether a run stops, and why: a phrase such as {@code stopped after 10 failures}.
   *
   * @param failed how many files have failed
   * @param finished how many files are done or have failed
   */
  public Optional<String> stops(int failed, int finished) {
    if (stopAfter > 0 && failed >= stopAfter) {
      return Optional.of(
          "stopped after " + (stopAfter == 1 ? "1 failure" : stopAfter + " failures"));
    }
    boolean share =
        stopAtPercent > 0
            && finished >= LEAST_FINISHED
            && (double) PERCENT * failed >= stopAtPercent * finished;
    return share
        ? Optional.of("stopped because " + plain(BigDecimal.valueOf(stopAtPercent)) + " % failed")
        : Optional.empty();
  }

  /** A time in words, in seconds: {@code 0.25 s}. */
  public static String words(Duration time) {
    return plain(BigDecimal.valueOf(time.toMillis(), 3)) + " s";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
