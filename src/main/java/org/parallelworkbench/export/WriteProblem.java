package org.parallelworkbench.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a file cannot be written and what to do about it. */
final class WriteProblem {

  /** What Linux, macOS and Windows say when nothing more fits; Java has no exception for it. */
  private static final List<String> DISK_FULL =
      List.of("No space left", "not enough space", "quota exceeded");

  private WriteProblem() {}

  /** What would keep {@code target} from being written, or an empty text if nothing is known. */
  static String foresee(Path target) {
    if (Files.exists(target) && !Files.isDirectory(target) && !Files.isWritable(target)) {
      return sentence(target, "it may only be read. Choose another name or allow writing to it.");
    }
    if (Places.isDeviceOrPipe(target)) {
      return "";
    }
    Path place;
    try {
      place = Places.followLinks(target).toAbsolutePath();
    } catch (IOException e) {
      return describe(target, e);
    }
    Path folder = place.getParent();
    if (folder == null || Files.isDirectory(place)) {
      return sentence(target, "it is a folder. Add a file name.");
    }
    if (!Files.exists(folder)) {
      return sentence(
          target, "the folder “" + folder + "” does not exist. Create it or choose another one.");
    }
    if (!Files.isDirectory(folder)) {
      return sentence(target, "“" + folder + "” is not a folder. Choose another one.");
    }
    if (!Files.isWritable(folder)) {
      return sentence(
          target, "no permission to write into the folder “" + folder + "”. Choose another one.");
    }
    return "";
  }

  /** What went wrong while {@code target} was written. */
  static String describe(Path target, IOException failure) {
    String reason = reason(failure);
    if (failure instanceof FileSystemLoopException) {
      return sentence(target, "it is a link that leads in a circle. Choose another name.");
    }
    if (failure instanceof AccessDeniedException) {
      return sentence(target, "no permission. Choose another folder.");
    }
    if (reason != null && DISK_FULL.stream().anyMatch(reason::contains)) {
      return sentence(
          target,
          "the disk is full. Free some space and try again. What was there before is unchanged.");
    }
    return sentence(
        target,
        (reason == null ? failure.getClass().getSimpleName() : reason)
            + ". Choose another place or try again.");
  }

  private static @Nullable String reason(IOException failure) {
    return failure instanceof FileSystemException e && e.getReason() != null
        ? e.getReason()
        : failure.getMessage();
  }

  private static String sentence(Path target, String rest) {
    return "Cannot write “" + target + "”: " + rest;
  }
}
