package org.parallelworkbench.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Lists the files below chosen paths, and hands them over while it looks for more.
 *
 * <ul>
 *   <li>A chosen file is taken as it is, whatever its name. One that cannot be found is taken too,
 *       with {@link SourceFile#UNKNOWN_SIZE}, so that it ends as a failed file and is not lost.
 *   <li>A chosen folder is searched with all folders in it, each in the order of its names. Hidden
 *       files, symbolic links and whatever is neither file nor folder are passed over.
 *   <li>A chosen symbolic link is followed.
 *   <li>A file that is reached twice is taken once.
 * </ul>
 */
public final class FileScan {

  private static final int BATCH_SIZE = 500;
  private static final long BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /**
   * Something that was found in a folder or chosen.
   *
   * @param path how to name it, beginning with the chosen path
   * @param real the same without symbolic links, by which duplicates are known; the same object if
   *     there is no difference, as there may be a million of them
   * @param name its own name, by which it is sorted
   */
  private record Found(Path path, Path real, String name) {

    static Found of(Path path, Path real) {
      return new Found(path, path.equals(real) ? path : real, String.valueOf(real.getFileName()));
    }

    Found child(Path entry) {
      Path entryName = entry.getFileName();
      Path entryReal = real.equals(path) ? entry : real.resolve(entryName);
      return new Found(entry, entryReal, entryName.toString());
    }
  }

  private final NamePatterns names;
  private final ScanListener listener;
  private final BooleanSupplier cancelled;
  private final boolean duplicatesPossible;
  private final Set<Path> taken = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private List<SourceFile> batch = new ArrayList<>();
  private long batchStarted = System.nanoTime();

  private FileScan(
      NamePatterns names,
      ScanListener listener,
      BooleanSupplier cancelled,
      boolean duplicatesPossible) {
    this.names = names;
    this.listener = listener;
    this.cancelled = cancelled;
    this.duplicatesPossible = duplicatesPossible;
  }

  /**
   * Scans on the calling thread.
   *
   * @param chosen files and folders, looked at in this order
   * @param names which files to take from folders
   * @param listener gets the files in batches as they are found, on the calling thread
   * @param cancelled asked often; the scan ends soon after it says yes, and what was found until
   *     then is handed over
   * @return what could not be looked at: sentences for people, none if all went well
   */
  public static List<String> scan(
      Collection<Path> chosen,
      NamePatterns names,
      ScanListener listener,
      BooleanSupplier cancelled) {
    // Below one folder each file is met once, as links are not followed.
    FileScan scan = new FileScan(names, listener, cancelled, chosen.size() > 1);
    for (Path path : chosen) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      scan.takeChosen(path);
    }
    scan.handOver();
    return List.copyOf(scan.problems);
  }

  private void takeChosen(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      Found found = Found.of(path, path.toRealPath());
      if (attributes.isDirectory()) {
        searchFolder(found);
      } else if (attributes.isRegularFile()) {
        take(found, attributes.size());
      } else {
        problems.add("“" + path + "” is neither a file nor a folder, so it is left out.");
      }
    } catch (IOException e) {
      problems.add(
          e instanceof NoSuchFileException
              ? "“" + path + "” does not exist. Check how it is spelled."
              : "“" + path + "” cannot be opened: " + reason(e) + ".");
      take(Found.of(path, path.toAbsolutePath().normalize()), SourceFile.UNKNOWN_SIZE);
    }
  }

  private void searchFolder(Found folder) {
    listener.searching(folder.path());
    for (Found found : children(folder)) {
      if (cancelled.getAsBoolean()) {
        return;
      }
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(
                found.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
          searchFolder(found);
        } else if (attributes.isRegularFile() && names.matches(found.path())) {
          take(found, attributes.size());
        }
      } catch (IOException e) {
        problems.add("“" + found.path() + "” is left out: " + reason(e) + ".");
      }
    }
  }

  /** What is in a folder and not hidden, in the order of names. */
  private List<Found> children(Found folder) {
    List<Found> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
      for (Path entry : entries) {
        if (cancelled.getAsBoolean()) {
          return List.of();
        }
        if (!Files.isHidden(entry)) {
          children.add(folder.child(entry));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      problems.add(
          "The folder “%s” cannot be listed, so its files are left out: %s."
              .formatted(folder.path(), reason(e)));
    }
    children.sort(Comparator.comparing(Found::name));
    return children;
  }

  private void take(Found found, long size) {
    if (duplicatesPossible && !taken.add(found.real())) {
      return;
    }
    batch.add(new SourceFile(found.path(), size));
    if (batch.size() >= BATCH_SIZE || System.nanoTime() - batchStarted > BATCH_NANOS) {
      handOver();
    }
  }

  private void handOver() {
    if (!batch.isEmpty()) {
      listener.found(batch);
      batch = new ArrayList<>();
    }
    batchStarted = System.nanoTime();
  }

  private static String reason(Exception failure) {
    Throwable cause =
        failure instanceof DirectoryIteratorException e && e.getCause() != null
            ? e.getCause()
            : failure;
    if (cause instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (cause instanceof NoSuchFileException) {
      return "it disappeared meanwhile";
    }
    String reason =
        cause instanceof FileSystemException e && e.getReason() != null
            ? e.getReason()
            : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }
}
