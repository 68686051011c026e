package org.parallelworkbench.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.NamedPipe;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.bytes.ByteSources;

class FileScanTest {

  @TempDir private Path temporary;
  private Path folder;
  private List<String> problems = List.of();
  private boolean links;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("books"));
  }

  @Test
  void aFileIsTakenAsItIs() throws IOException {
    Path file = write(".hidden.dat", "11005");

    assertThat(scan("*.txt", file)).containsExactly(new SourceFile(file, 5));
    assertThat(problems).isEmpty();
  }

  @Test
  void aFolderIsSearchedInTheOrderOfItsNames() throws IOException {
    write("b.txt", "");
    write("c/z.txt", "");
    write("c/a/deep.txt", "");
    write("a.txt", "");
    write("d.txt", "");

    assertThat(names(folder)).containsExactly("a.txt", "b.txt", "c/a/deep.txt", "c/z.txt", "d.txt");
    assertThat(problems).isEmpty();
  }

  @Test
  void theOrderOfWhatWasChosenIsKept() throws IOException {
    Path b = write("b.txt", "");
    Path a = write("a.txt", "");

    assertThat(names(b, a)).containsExactly("b.txt", "a.txt");
  }

  @Test
  void onlyWantedNamesAreTakenFromFolders() throws IOException {
    write("a.txt", "");
    write("b.png", "");
    write("c.md", "");
    write("pictures.txt/d.png", "");

    assertThat(scan("*.txt; *.md", folder))
        .extracting(SourceFile::name)
        .containsExactly("a.txt", "c.md");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a dot hides nothing there")
  void hiddenFilesAndFoldersAreSkippedInsideFolders() throws IOException {
    write(".hidden.txt", "");
    write(".git/config.txt", "");
    write("seen.txt", "");

    assertThat(names(folder)).containsExactly("seen.txt");
    assertThat(names(folder.resolve(".git"))).containsExactly(".git/config.txt");
  }

  @Test
  void aMissingPathIsKeptAndReported() throws IOException {
    Path missing = folder.resolve("missing.txt");
    Path below = write("a.txt", "").resolve("b.txt");

    assertThat(scan("", missing, below))
        .containsExactly(
            new SourceFile(missing, SourceFile.UNKNOWN_SIZE),
            new SourceFile(below, SourceFile.UNKNOWN_SIZE));
    assertThat(problems)
        .containsExactly(
            "“" + missing + "” does not exist. Check how it is spelled.",
            "“" + below + "” does not exist. Check how it is spelled.");
  }

  @Test
  void linksInsideFoldersAreNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Path outside = Files.writeString(elsewhere.resolve("outside.txt"), "");
    Path inside = write("sub/inside.txt", "");
    link(folder.resolve("to-file"), outside);
    link(folder.resolve("to-folder"), elsewhere);
    link(folder.resolve("to-self"), folder);
    link(folder.resolve("sub/to-inside"), inside);
    link(folder.resolve("broken"), folder.resolve("nothing"));

    assertThat(names(folder)).containsExactly("sub/inside.txt");
    assertThat(problems).isEmpty();
  }

  @Test
  void chosenLinksAreFollowed() throws IOException {
    Path file = write("a.txt", "123");
    Path toFile = link(temporary.resolve("to-file"), file);
    Path toFolder = link(temporary.resolve("to-folder"), folder);

    assertThat(scan("", toFile)).containsExactly(new SourceFile(toFile, 3));
    assertThat(scan("", toFolder)).containsExactly(new SourceFile(toFolder.resolve("a.txt"), 3));
  }

  @Test
  void aChosenLinkToItselfIsAProblemNotALoop() throws IOException {
    Path loop = temporary.resolve("loop");
    link(loop, loop);

    assertThat(scan("", loop)).containsExactly(new SourceFile(loop, SourceFile.UNKNOWN_SIZE));
    assertThat(problems).singleElement().asString().startsWith("“" + loop + "” cannot be opened");
  }

  @Test
  void aFileIsTakenOnceHoweverItIsReached() throws IOException {
    Path file = write("sub/a.txt", "");
    Path link = link(temporary.resolve("link"), folder);
    Path detour = folder.resolve("sub/../sub/./a.txt");
    Path missing = folder.resolve("missing");

    List<SourceFile> files =
        scan("", file, folder, detour, link, missing, folder.resolve("sub/../missing"));

    assertThat(files).extracting(SourceFile::path).containsExactly(file, missing);
  }

  @Test
  void pipesAreNeverTaken() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    NamedPipe.create(pipe);
    write("a.txt", "");

    assertThat(names(folder, pipe)).containsExactly("a.txt");
    assertThat(problems)
        .containsExactly("“" + pipe + "” is neither a file nor a folder, so it is left out.");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions there")
  void anUnreadableFolderIsReportedAndTheOthersSearched() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    write("open/a.txt", "");
    assumeThat(Files.isReadable(closed)).as("the user is root").isFalse();

    assertThat(names(folder)).containsExactly("open/a.txt");
    assertThat(problems)
        .containsExactly(
            "The folder “%s” cannot be listed, so its files are left out: no permission to read it."
                .formatted(closed));
  }

  @Test
  void linksAreFollowedIfAskedAndEachFolderIsSearchedOnce() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("outside.txt"), "12345");
    link(elsewhere.resolve("back"), folder);
    link(folder.resolve("to-folder"), elsewhere);
    link(folder.resolve("to-folder-again"), elsewhere);
    link(folder.resolve("broken"), folder.resolve("nothing"));
    links = true;

    assertThat(scan("", folder))
        .containsExactly(new SourceFile(folder.resolve("to-folder/outside.txt"), 5));
    assertThat(problems)
        .containsExactly(
            "“%s” is left out: it is not there any more, or a link to nothing."
                .formatted(folder.resolve("broken")));
  }

  @Test
  void anArchiveStandsForItsFiles() throws IOException {
    Path archive = zip("books.ZIP", "a.txt", "deep/b.md", ".hidden", "deep/.hidden/c.txt", "deep/");
    write("d.txt", "");

    assertThat(locations("", folder))
        .containsExactly("books.ZIP!/a.txt", "books.ZIP!/deep/b.md", "d.txt");
    assertThat(locations("*.txt", folder)).containsExactly("d.txt");
    assertThat(locations("*.txt", archive)).containsExactly("books.ZIP!/a.txt");
    assertThat(locations("*.ZIP", folder))
        .containsExactly("books.ZIP!/a.txt", "books.ZIP!/deep/b.md");
    assertThat(locations("*.ZIP; *.md", folder)).containsExactly("books.ZIP!/deep/b.md");
    assertThat(locations("", archive, folder, archive)).hasSize(3);
    assertThat(problems).isEmpty();
  }

  @Test
  void whatOnlyLooksLikeAnArchiveIsAFileAndAProblem() throws IOException {
    Path file = write("no.zip", "no archive");

    assertThat(scan("", file)).containsExactly(new SourceFile(file, 10));
    assertThat(problems)
        .containsExactly(
            "The archive “%s” cannot be listed, so its files are left out: it is no zip archive, or"
                    .formatted(file)
                + " its end is missing.");
  }

  @Test
  void filesOfAnEarlierListAreTakenAsTheyWereListed() throws IOException {
    Path archive = zip("books.zip", "a.txt", "b.txt");
    Path plain = write("c.txt", "text");
    Path gone = folder.resolve("gone.zip");
    List<SourceFile> found = new ArrayList<>();

    List<String> told =
        FileScan.look(
            List.of(
                new ListedFile(archive, "b.txt", StandardCharsets.UTF_16LE),
                new ListedFile(archive, "no more.txt", null),
                new ListedFile(gone, "d.txt", null),
                new ListedFile(plain, null, StandardCharsets.ISO_8859_1),
                ListedFile.of(Path.of("name"))),
            found::addAll,
            () -> false);

    assertThat(found)
        .extracting(SourceFile::name)
        .containsExactly("b.txt", "no more.txt", "d.txt", "c.txt", "name");
    assertThat(found)
        .extracting(SourceFile::charset)
        .containsExactly(StandardCharsets.UTF_16LE, null, null, StandardCharsets.ISO_8859_1, null);
    assertThat(found)
        .extracting(SourceFile::size)
        .containsExactly(
            0L, SourceFile.UNKNOWN_SIZE, SourceFile.UNKNOWN_SIZE, 4L, SourceFile.UNKNOWN_SIZE);
    assertThat(told).hasSize(1).first().asString().contains("gone.zip");
    assertThatThrownBy(() -> ByteSources.open(found.get(1)))
        .hasMessage("it is not where it was in its archive: add the archive again");
    assertThatThrownBy(() -> ByteSources.open(found.get(2)))
        .isInstanceOf(NoSuchFileException.class);
  }

  private List<String> locations(String globs, Path... chosen) {
    return scan(globs, chosen).stream()
        .map(file -> file.location().substring(folder.toString().length() + 1).replace('\\', '/'))
        .toList();
  }

  private Path zip(String name, String... entries) throws IOException {
    Path archive = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
      }
    }
    return archive;
  }

  @Test
  void handsFilesOverInBatchesWhileItScans() throws IOException {
    for (int i = 0; i < 1100; i++) {
      Files.createFile(folder.resolve("file-%04d".formatted(i)));
    }
    List<List<SourceFile>> batches = new ArrayList<>();

    FileScan.scan(List.of(folder), Wanted.ALL, batches::add, () -> false);

    assertThat(batches)
        .hasSizeGreaterThan(2)
        .allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 500));
    List<String> names = batches.stream().flatMap(List::stream).map(SourceFile::name).toList();
    assertThat(names).hasSize(1100).containsExactlyElementsOf(new TreeSet<>(names));
  }

  @Test
  void endsSoonWhenCancelled() throws IOException {
    for (int i = 0; i < 700; i++) {
      Files.createFile(folder.resolve("file-%04d".formatted(i)));
    }
    AtomicBoolean cancelled = new AtomicBoolean();
    List<SourceFile> found = new ArrayList<>();

    FileScan.scan(
        List.of(folder, temporary.resolve("never-looked-at")),
        Wanted.ALL,
        batch -> {
          found.addAll(batch);
          cancelled.set(true);
        },
        cancelled::get);

    assertThat(found).isNotEmpty().hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void findsNothingWhenCancelledBeforeItStarts() throws IOException {
    write("a.txt", "");
    List<List<SourceFile>> batches = new ArrayList<>();

    FileScan.scan(List.of(folder), Wanted.ALL, batches::add, () -> true);

    assertThat(batches).isEmpty();
  }

  @Test
  void tellsTheFolderItIsIn() throws IOException {
    write("a/one.txt", "");
    write("b/two.txt", "");
    List<String> heard = new ArrayList<>();

    FileScan.scan(
        List.of(folder),
        Wanted.ALL,
        new ScanListener() {
          @Override
          public void found(List<SourceFile> files) {
            files.forEach(file -> heard.add(file.name()));
          }

          @Override
          public void searching(Path next) {
            heard.add("in " + folder.relativize(next));
          }
        },
        () -> false);

    assertThat(heard).containsSubsequence("in ", "in a", "in b").contains("one.txt", "two.txt");
  }

  private List<SourceFile> scan(String globs, Path... chosen) {
    List<SourceFile> files = new ArrayList<>();
    problems =
        FileScan.scan(
            List.of(chosen),
            new Wanted(NamePatterns.parse(globs), links),
            files::addAll,
            () -> false);
    return files;
  }

  private List<String> names(Path... chosen) {
    return scan("", chosen).stream()
        .map(file -> folder.relativize(file.path()).toString().replace('\\', '/'))
        .toList();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Path link(Path link, Path target) throws IOException {
    try {
      return Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException | FileSystemException e) {
      assumeThat(false).as("symbolic links work here").isTrue();
      throw e;
    }
  }
}
