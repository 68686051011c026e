package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.libraries.DocumentLibraries;
import org.parallelworkbench.pipeline.text.CountTerms;
import org.parallelworkbench.pipeline.text.Documents;
import org.parallelworkbench.pipeline.text.FakeDocuments;

/** Documents in the terminal, with what reads them and without. */
class DocumentsRunTest {

  @TempDir private Path folder;
  private final Cli cli = new Cli().without("terms").with(new CountTerms());
  private String texts;

  @BeforeEach
  void write() throws IOException {
    Path all = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(all.resolve("a.fake"), FakeDocuments.MARK + "A banana");
    Files.writeString(all.resolve("b.txt"), "Alba");
    texts = all.toString();
  }

  @AfterEach
  void forget() {
    Documents.readWith(new DocumentLibraries(null));
  }

  private int run(String... more) {
    String[] all = new String[more.length + 4];
    System.arraycopy(new String[] {"run", "--pipeline=terms", "--no-history", texts}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return cli.execute(all);
  }

  @Test
  void areReadAsTheirText() {
    Documents.readWith(new FakeDocuments());

    assertThat(run("--documents")).isZero();

    assertThat(cli.lines())
        .anySatisfy(line -> assertThat(line).contains("a.fake done 4 1 14 FAKE (document)"))
        .anySatisfy(line -> assertThat(line).contains("b.txt done 2 1 4 UTF-8"));
  }

  @Test
  void areNoneUnlessTheOptionIsGiven() {
    Documents.readWith(new FakeDocuments());

    assertThat(run()).isZero();

    assertThat(cli.out()).contains("UTF-8").doesNotContain("(document)");
  }

  @Test
  void whatIsMissingIsSaidBeforeAnythingRuns() {
    Documents.readWith(FakeDocuments.missing());

    assertThat(run("--documents")).isEqualTo(2);

    assertThat(cli.err()).contains("--documents: " + FakeDocuments.OBSTACLE + ".");
    assertThat(cli.out()).isEmpty();
  }
}
