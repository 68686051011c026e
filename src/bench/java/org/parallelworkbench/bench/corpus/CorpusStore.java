package org.parallelworkbench.bench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Keeps corpora on disk, each made once. A corpus is there whole or not at all. */
public final class CorpusStore {

  private static final String FILES = "files";
  private static final String ANSWER = "answer.json";

  private final Path root;
  private final ObjectMapper json = new ObjectMapper();

  /** A store in a folder, which need not exist yet. */
  public CorpusStore(Path root) {
    this.root = root;
  }

  /**
   * The corpus of a recipe, made now if it has not been before.
   *
   * @throws IOException if there is no room for it, or it cannot be written or read
   */
  public Corpus get(Recipe recipe) throws IOException {
    Path place = root.resolve(recipe.key());
    if (!Files.exists(place)) {
      make(recipe, place);
    }
    Map<String, Long> answer =
        json.readValue(place.resolve(ANSWER), new TypeReference<Map<String, Long>>() {});
    return new Corpus(place.resolve(FILES), answer);
  }

  private void make(Recipe recipe, Path place) throws IOException {
    Files.createDirectories(root);
    requireRoom(recipe.size());
    Path temporary = root.resolve("." + UUID.randomUUID() + ".tmp");
    Path files = Files.createDirectories(temporary.resolve(FILES));
    Tally tally = new Tally();
    recipe.writeInto(files, tally);
    json.writeValue(temporary.resolve(ANSWER), tally.toMap());
    Files.move(temporary, place);
  }

  /** A tenth more, and another 64 MB, for what a file system needs to keep it. */
  private void requireRoom(long bytes) throws IOException {
    long needed = bytes + bytes / 10 + 64_000_000;
    long usable = Files.getFileStore(root).getUsableSpace();
    if (usable < needed) {
      throw new IOException(
          "%s has %,d MB left, but %,d MB are needed: make room, or use --quick"
              .formatted(root, usable / 1_000_000, needed / 1_000_000));
    }
  }
}
