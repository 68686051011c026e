package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parallelworkbench.pipeline.RefusedException;

/** Documents that are none: they begin with a mark, and what follows in UTF-8 is their text. */
public final class FakeDocuments implements Documents.Source, DocumentReader {

  /** What documents begin with. */
  public static final String MARK = "%FAKE\n";

  /** The only kind there is. */
  public static final String KIND = "FAKE";

  /** Why there is no reader. */
  public static final String OBSTACLE = "Apache Tika is not in /cache; set it up with this command";

  private final List<Document> read = Collections.synchronizedList(new ArrayList<>());
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean missing;
  private volatile int piece = 1000;

  /** One that is not set up. */
  public static FakeDocuments missing() {
    FakeDocuments documents = new FakeDocuments();
    documents.missing = true;
    return documents;
  }

  /** Is set up now. */
  public void install() {
    missing = false;
  }

  /** Hands texts on in pieces of so many characters. */
  FakeDocuments inPiecesOf(int characters) {
    piece = characters;
    return this;
  }

  /** The documents that were read. */
  List<Document> read() {
    return List.copyOf(read);
  }

  /** The names of the files that might have been documents. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Optional<String> obstacle() {
    return missing ? Optional.of(OBSTACLE) : Optional.empty();
  }

  @Override
  public DocumentReader reader() throws RefusedException {
    if (missing) {
      throw new RefusedException(OBSTACLE);
    }
    return this;
  }

  @Override
  public Optional<String> kind(String name, byte[] head) {
    asked.add(name);
    return new String(head, StandardCharsets.UTF_8).startsWith(MARK)
        ? Optional.of(KIND)
        : Optional.empty();
  }

  @Override
  public void read(Document document, Text text)
      throws IOException, RefusedException, InterruptedException {
    read.add(document);
    String all = new String(document.bytes().readAllBytes(), StandardCharsets.UTF_8);
    char[] characters = all.substring(MARK.length()).toCharArray();
    for (int from = 0; from < characters.length; from += piece) {
      text.append(characters, from, Math.min(piece, characters.length - from));
    }
  }
}
