package org.parallelworkbench.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.ArchiveEntry;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.bytes.ZipDirectory;

/**
 * Lists the files below chosen paths, and hands them over while it looks for more.
 *
 * <ul>
 *   <li>A chosen file is taken as it is, whatever its name. One that cannot be found is taken too,
 *       with {@link SourceFile#UNKNOWN_SIZE}, so that it ends as a failed file and is not lost.
 *   <li>A chosen folder is searched with all folders in it, each in the order of its names. Hidden
 *       files and whatever is neither file nor folder are passed over, and so are symbolic links
 *       unless they are to be followed; each folder is searched once then, so that links in circles
 *       do no harm.
 *   <li>A chosen symbolic link is followed.
 *   <li>Of a zip archive, chosen or found, its files are taken in its place.
 *   <li>A file that is reached twice is taken once.
 * </ul>
 */
public final class FileScan {

  private static final NamePatterns ZIP = NamePatterns.parse("*.[zZ][iI][pP]");
  private static final int BATCH_SIZE = 500;
  private static final long BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Wanted wanted;
  private final ScanListener listener;
  private final BooleanSupplier cancelled;
  private final boolean duplicatesPossible;
  private final Set<Object> taken = new HashSet<>();
  private final Set<Path> searched = new HashSet<>();
  private final ScanProblems problems = new ScanProblems();

  /** What is in the archives of listed files, by the archives' paths. */
  private final Map<Path, Map<String, SourceFile>> directories = new HashMap<>();

  /** That of the listed file that is being looked at; null if nothing was said of it. */
  private @Nullable Charset charset;

  private List<SourceFile> batch = new ArrayList<>();
  private long batchStarted = System.nanoTime();

  private FileScan(
      Wanted wanted, ScanListener listener, BooleanSupplier cancelled, boolean duplicatesPossible) {
    this.wanted = wanted;
    this.listener = listener;
    this.cancelled = cancelled;
    this.duplicatesPossible = duplicatesPossible;
  }

  /**
   * Scans on the calling thread.
   *
   * @param chosen files and folders, looked at in this order
   * @param wanted what to take from folders and archives
   * @param listener gets the files in batches as they are found, on the calling thread
   * @param cancelled asked often; the scan ends soon after it says yes, and what was found until
   *     then is handed over
   * @return what could not be looked at: sentences for people, none if all went well
   */
  public static List<String> scan(
      Collection<Path> chosen, Wanted wanted, ScanListener listener, BooleanSupplier cancelled) {
    // Below one folder each file is met once, unless links are followed.
    boolean duplicatesPossible = chosen.size() > 1 || wanted.links();
    FileScan scan = new FileScan(wanted, listener, cancelled, duplicatesPossible);
    for (Path path : chosen) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      scan.takeChosen(path);
    }
    scan.handOver();
    return scan.problems.sentences();
  }

  /**
   * Looks at files of an earlier list, on the calling thread: each is taken, also if it cannot be
   * found, or not in its archive; no folder is searched. A relative path stands for a file that
   * exists in name only.
   *
   * @param listed the files, in this order
   * @param listener gets the files in batches, on the calling thread
   * @param cancelled asked often
   * @return what could not be looked at: sentences for people, none if all went well
   */
  public static List<String> look(
      Collection<ListedFile> listed, ScanListener listener, BooleanSupplier cancelled) {
    FileScan scan = new FileScan(Wanted.ALL, listener, cancelled, true);
    for (ListedFile file : listed) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      Path path = file.path();
      scan.charset = file.charset();
      if (file.entry() != null) {
        scan.takeEntry(path, file.entry());
      } else if (!path.isAbsolute()) {
        scan.take(Found.of(path, path), SourceFile.UNKNOWN_SIZE);
      } else if (Files.isDirectory(path)) {
        scan.problems.add("“%s” is a folder now, so it is left out.", path);
      } else {
        scan.takeChosen(path);
      }
    }
    scan.handOver();
    return scan.problems.sentences();
  }

  private void takeChosen(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      Found found = Found.of(path, path.toRealPath());
      if (attributes.isDirectory()) {
        searchFolder(found);
      } else if (attributes.isRegularFile()) {
        takeFile(found, attributes.size());
      } else {
        problems.add("“%s” is neither a file nor a folder, so it is left out.", path);
      }
    } catch (IOException e) {
      if (e instanceof NoSuchFileException) {
        problems.add("“%s” does not exist. Check how it is spelled.", path);
      } else {
        problems.add("“%s” cannot be opened: %s.", path, e);
      }
      take(Found.of(path, path.toAbsolutePath().normalize()), SourceFile.UNKNOWN_SIZE);
    }
  }

  private void takeFile(Found file, long size) {
    if (ZIP.matches(file.path())) {
      takeArchive(file, size);
    } else {
      take(file, size);
    }
  }

  /** Takes the files in an archive, or the archive if that is none, so that it is not lost. */
  private void takeArchive(Found archive, long size) {
    NamePatterns names = wanted.names().within(archive.path());
    try {
      ZipDirectory.read(
          archive.path(),
          file -> {
            if (!isHidden(file) && names.matches(file.name())) {
              SourceFile real = new SourceFile(archive.real(), file.size(), file.entry(), null);
              take(file, real.identity());
            }
            return !cancelled.getAsBoolean();
          });
    } catch (IOException e) {
      problems.add(
          "The archive “%s” cannot be listed, so its files are left out: %s.", archive.path(), e);
      take(archive, size);
    }
  }

  /** Takes one file of an archive, whose directory is read once for all of them. */
  private void takeEntry(Path archive, String name) {
    Map<String, SourceFile> directory = directories.get(archive);
    if (directory == null) {
      directory = directory(archive);
      directories.put(archive, directory);
    }
    SourceFile file = directory.get(name);
    if (file == null) {
      file = new SourceFile(archive, SourceFile.UNKNOWN_SIZE, ArchiveEntry.missing(name), null);
    }
    take(file, file.identity());
  }

  /** The files of an archive by their names; none if it cannot be read. */
  private Map<String, SourceFile> directory(Path archive) {
    Map<String, SourceFile> entries = new HashMap<>();
    try {
      ZipDirectory.read(
          archive,
          file -> {
            if (file.entry() != null) {
              entries.put(file.entry().name(), file);
            }
            return !cancelled.getAsBoolean();
          });
    } catch (IOException e) {
      problems.add("The archive “%s” cannot be listed, so its files will fail: %s.", archive, e);
    }
    return entries;
  }

  private static boolean isHidden(SourceFile file) {
    return file.entry() != null
        && Stream.of(file.entry().name().split("/")).anyMatch(name -> name.startsWith("."));
  }

  private void searchFolder(Found folder) {
    if (!searched.add(folder.real())) {
      return;
    }
    listener.searching(folder.path());
    for (Found found : children(folder)) {
      if (cancelled.getAsBoolean()) {
        return;
      }
      try {
        searchEntry(found);
      } catch (IOException e) {
        problems.add("“%s” is left out: %s.", found.path(), e);
      }
    }
  }

  private void searchEntry(Found entry) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(entry.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Found found = entry;
    if (attributes.isSymbolicLink() && wanted.links()) {
      attributes = Files.readAttributes(entry.path(), BasicFileAttributes.class);
      found = entry.resolved();
    }
    if (attributes.isDirectory()) {
      searchFolder(found);
    } else if (attributes.isRegularFile() && wanted.names().matches(found.path())) {
      takeFile(found, attributes.size());
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
          "The folder “%s” cannot be listed, so its files are left out: %s.", folder.path(), e);
    }
    children.sort(Comparator.comparing(Found::name));
    return children;
  }

  private void take(Found found, long size) {
    take(new SourceFile(found.path(), size), found.real());
  }

  private void take(SourceFile file, Object identity) {
    if (duplicatesPossible && !taken.add(identity)) {
      return;
    }
    batch.add(charset == null ? file : file.withCharset(charset));
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
}
