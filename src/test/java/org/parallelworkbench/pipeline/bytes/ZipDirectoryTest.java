package org.parallelworkbench.pipeline.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.pipeline.SourceFile;

class ZipDirectoryTest {

  @TempDir private Path folder;

  @Test
  void namesFilesButNoFolders() throws IOException {
    Path archive = write(zip(StandardCharsets.UTF_8, "a.txt", "b/", "b/ж\n.txt"));

    List<SourceFile> files = read(archive);

    assertThat(files)
        .extracting(SourceFile::location)
        .containsExactly(archive + "!/a.txt", archive + "!/b/ж\n.txt");
    assertThat(files).extracting(SourceFile::name).containsExactly("a.txt", "ж\n.txt");
    assertThat(files).extracting(SourceFile::size).containsOnly(5L);
  }

  @Test
  void namesThatDosWroteAreRead() throws IOException {
    Charset dos = Charset.forName("IBM437");

    assertThat(read(write(zip(dos, "é.txt")))).extracting(SourceFile::name).containsOnly("é.txt");
  }

  @Test
  void whatWasPutInFrontDoesNoHarm() throws Exception {
    byte[] zip = zip(StandardCharsets.UTF_8, "a.txt", "b.txt");
    ByteArrayOutputStream program = new ByteArrayOutputStream();
    program.writeBytes(new byte[1000]);
    program.writeBytes(zip);

    SourceFile last = read(write(program.toByteArray())).get(1);

    try (ByteSource source = ByteSources.open(last)) {
      assertThat(source.expectedSize()).isEqualTo(5);
    }
  }

  @Test
  void readsMoreFilesThanTheOldFormatKnows() throws IOException {
    String[] names = new String[70_000];
    Arrays.setAll(names, i -> "f" + i);

    assertThat(read(write(zip(StandardCharsets.UTF_8, names)))).hasSize(70_000);
  }

  @Test
  void stopsWhenTold() throws IOException {
    List<SourceFile> files = new ArrayList<>();
    ZipDirectory.read(
        write(zip(StandardCharsets.UTF_8, "a", "b", "c")),
        file -> {
          files.add(file);
          return files.size() < 2;
        });

    assertThat(files).hasSize(2);
  }

  @Test
  void anythingElseIsNoArchive() throws IOException {
    for (byte[] bytes : List.of(new byte[0], new byte[21], new byte[100_000])) {
      Path file = write(bytes);
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(ZipException.class)
          .hasMessage("it is no zip archive, or its end is missing");
    }
  }

  @Test
  void aDamagedDirectoryIsSaidOrReadButNeverHangs() throws IOException {
    byte[] zip = zip(StandardCharsets.UTF_8, "a.txt", "b/c.txt", "d.txt");
    Random random = new Random(3);
    int failed = 0;
    for (int i = 0; i < 500; i++) {
      byte[] damaged = zip.clone();
      for (int k = 0; k < 3; k++) {
        damaged[zip.length - 1 - random.nextInt(200)] = (byte) random.nextInt();
      }
      try {
        assertThat(read(write(damaged))).hasSizeLessThanOrEqualTo(3);
      } catch (ZipException e) {
        failed++;
      }
    }
    assertThat(failed).isPositive();
  }

  private static List<SourceFile> read(Path archive) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    ZipDirectory.read(archive, files::add);
    return files;
  }

  private static byte[] zip(Charset charset, String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, charset)) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          out.write("hello".getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return bytes.toByteArray();
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("archive.zip"), bytes);
  }
}
