package org.parallelworkbench.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.files.UserFolders;
import org.parallelworkbench.pipeline.text.DocumentReader;
import org.parallelworkbench.plugins.PluginJars;

/** Libraries are found where they are said to be, or in the cache, and loaded apart. */
class OptionalLibrariesTest {

  private static final String PROPERTY = "parallelworkbench.test.libraries";

  private static final String SOURCE =
      """
      package test;
      import java.util.Optional;
      import org.parallelworkbench.pipeline.text.DocumentReader;
      public final class Reader implements DocumentReader {
        @Override public Optional<String> kind(String name, byte[] head) {
          return Optional.of(getClass().getClassLoader().getName());
        }
        @Override public void read(Document document, Text text) {}
      }
      """;

  @TempDir private Path folder;

  private OptionalLibraries libraries() {
    return DocumentLibraries.in(folder.resolve("tika"), folder.resolve("bridge"));
  }

  private void install(String offered) throws IOException {
    Files.createDirectories(folder.resolve("tika/jars"));
    Map<String, byte[]> entries = PluginJars.compile(folder.resolve("work"), "test.Reader", SOURCE);
    entries.put(
        "META-INF/services/" + DocumentReader.class.getName(),
        offered.getBytes(StandardCharsets.UTF_8));
    PluginJars.pack(folder.resolve("bridge/documents.jar"), entries);
  }

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void aFolderIsNamedByItsPath() {
    System.setProperty(PROPERTY, folder.toString());

    assertThat(OptionalLibraries.folder(PROPERTY)).contains(folder);
  }

  @Test
  void orByItsNameInTheCache() {
    System.setProperty(PROPERTY, "tika-1");

    assertThat(OptionalLibraries.folder(PROPERTY)).contains(UserFolders.cache().resolve("tika-1"));
  }

  @Test
  void orNotAtAll() {
    assertThat(OptionalLibraries.folder(PROPERTY)).isEmpty();
  }

  @Test
  void whatIsMissingIsNamedWithTheCommandThatGetsIt() throws IOException {
    assertThat(libraries().obstacle())
        .contains(
            "Apache Tika is not in %s; set it up with ./run.sh documents install"
                .formatted(folder.resolve("tika/jars")));

    Files.createDirectories(folder.resolve("tika/jars"));
    assertThat(libraries().obstacle())
        .contains(
            "what connects the program with Apache Tika is not built; set it up with ./run.sh"
                + " documents install");
    assertThatThrownBy(() -> libraries().load(DocumentReader.class))
        .isInstanceOf(LibrariesException.class)
        .hasMessageContaining("is not built");
  }

  @Test
  void whatIsThereIsLoadedIntoALoaderOfItsOwn() throws Exception {
    install("test.Reader");

    assertThat(libraries().obstacle()).isEmpty();
    assertThat(libraries().load(DocumentReader.class).kind("", new byte[0]))
        .contains("Apache Tika");
  }

  @Test
  void whatDoesNotFitIsNamed() throws Exception {
    install("test.Another");

    assertThatThrownBy(() -> libraries().load(DocumentReader.class))
        .isInstanceOf(LibrariesException.class)
        .hasMessageContaining("Apache Tika does not fit");
  }

  @Test
  void documentsAreReadByWhatIsLoadedOnce() throws Exception {
    install("test.Reader");
    DocumentLibraries documents = new DocumentLibraries(libraries());

    assertThat(documents.obstacle()).isEmpty();
    assertThat(documents.reader()).isSameAs(documents.reader());
  }

  @Test
  void whoeverKnowsOfNoLibrariesSaysWhy() {
    assertThat(new DocumentLibraries(null).obstacle())
        .get()
        .asString()
        .contains("without ./run.sh");
  }
}
