package org.parallelworkbench.pipeline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says what went wrong with a file, and whether it is worth trying again. */
public final class Failures {

  private Failures() {}

  /** A lower-case phrase for a failed row, without the file's name, never empty. */
  public static String describe(Throwable failure) {
    if (failure instanceof NoSuchFileException) {
      return "not found: it was moved, renamed or deleted";
    }
    if (failure instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (failure instanceof OutOfMemoryError) {
      return "not enough memory for this file";
    }
    if (failure instanceof StackOverflowError) {
      return "too deeply nested for this pipeline";
    }
    if (failure instanceof LinkageError) {
      return "the pipeline failed: a class is missing or does not fit: " + failure.getMessage();
    }
    if (failure instanceof FileSystemException e) {
      // Its message is the file's name where there is no reason.
      return e.getReason() == null ? "cannot be read" : "cannot be read: " + e.getReason();
    }
    if (failure instanceof RefusedException) {
      return String.valueOf(failure.getMessage());
    }
    String kind = failure.getClass().getSimpleName();
    String message = failure.getMessage();
    if (message == null || message.isBlank()) {
      return failure instanceof IOException ? "cannot be read" : "the pipeline failed: " + kind;
    }
    return failure instanceof RuntimeException
        ? "the pipeline failed: " + kind + ": " + message
        : message;
  }

  /**
   * What an interrupt stands for that something turned into another exception: as that does, it
   * leaves the calling thread without it.
   */
  public static InterruptedException interrupted(Exception cause) {
    Thread.interrupted();
    return (InterruptedException) new InterruptedException().initCause(cause);
  }

  /**
   * Whether the same work may go well a little later: after trouble with reading, or when memory
   * was short; not if the file is missing, closed to the user, or refused for what is in it.
   */
  public static boolean mayPass(Throwable failure) {
    Throwable cause = failure instanceof UncheckedIOException e ? e.getCause() : failure;
    if (cause instanceof NoSuchFileException
        || cause instanceof FileNotFoundException
        || cause instanceof AccessDeniedException
        || cause instanceof NotDirectoryException
        || cause instanceof CharacterCodingException) {
      return false;
    }
    return cause instanceof IOException || cause instanceof OutOfMemoryError;
  }
}
