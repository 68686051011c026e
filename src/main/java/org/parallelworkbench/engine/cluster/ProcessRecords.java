package org.parallelworkbench.engine.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Which processes were started, in files of a folder that outlive the program. A process is known
 * by its number and the moment of its start, so that none is ever taken for another that has got
 * its number.
 */
final class ProcessRecords {

  private static final String SUFFIX = ".pid";
  private static final long PATIENCE_SECONDS = 5;

  private final Path folder;

  ProcessRecords(Path folder) {
    this.folder = folder;
  }

  void add(String name, ProcessHandle process) throws IOException {
    Files.writeString(folder.resolve(name + SUFFIX), process.pid() + " " + started(process));
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  /** The names of those that are there, in alphabetical order. */
  List<String> alive() {
    return files().stream()
        .filter(file -> process(file).isPresent())
        .map(ProcessRecords::name)
        .toList();
  }

  /** Ends all, with all that they have started, and returns when they are gone. */
  void stopAll() {
    List<Path> files = files();
    List<ProcessHandle> all = new ArrayList<>();
    for (Path file : files) {
      process(file)
          .ifPresent(
              process -> {
                all.add(process);
                process.descendants().forEach(all::add);
              });
    }
    all.forEach(ProcessHandle::destroy);
    all.forEach(ProcessRecords::awaitEnd);
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        System.getLogger(ProcessRecords.class.getName())
            .log(System.Logger.Level.WARNING, "cannot delete " + file, e);
      }
    }
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static Optional<ProcessHandle> process(Path file) {
    try {
      String[] record = Files.readString(file).strip().split(" ", 2);
      return ProcessHandle.of(Long.parseLong(record[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> started(process).equals(record[1]));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
