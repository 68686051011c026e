package org.parallelworkbench.guide;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * The user guide: a folder with chapters in Markdown and the images that they show. The links of
 * {@code index.md} say which chapters there are, in which order. Immutable.
 */
public final class Guide {

  /** The first page, which lists the others. */
  public static final String INDEX = "index";

  private static final String IMAGES = "images";
  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private final Path folder;
  private final List<Chapter> chapters;

  private Guide(Path folder, List<Chapter> chapters) {
    this.folder = folder;
    this.chapters = List.copyOf(chapters);
  }

  /**
   * Reads a guide.
   *
   * @throws IOException if a chapter cannot be read
   */
  public static Guide in(Path folder) throws IOException {
    Parser parser = Parser.builder().extensions(TABLES).build();
    Chapter index = read(parser, folder, INDEX);
    List<Chapter> chapters = new ArrayList<>(List.of(index));
    for (String name : linked(index.document())) {
      chapters.add(read(parser, folder, name));
    }
    return new Guide(folder, chapters);
  }

  private static Chapter read(Parser parser, Path folder, String name) throws IOException {
    String text = Files.readString(folder.resolve(name + PageLinks.MARKDOWN));
    return Chapter.of(name, parser.parse(text));
  }

  /** The chapters that a document links to, each once. */
  private static List<String> linked(Node document) {
    List<String> names = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            PageLinks.chapter(link.getDestination())
                .filter(name -> !names.contains(name))
                .ifPresent(names::add);
          }
        });
    return names;
  }

  /** The names of the chapters, the index first. */
  public List<String> chapters() {
    return chapters.stream().map(Chapter::name).toList();
  }

  /**
   * Writes the guide as pages for a browser, in place of any that are there.
   *
   * @param target a folder, which need not exist yet
   * @throws IOException if it cannot be written
   */
  public void publish(Path target) throws IOException {
    Files.createDirectories(target.resolve(IMAGES));
    PageTemplate template = new PageTemplate(chapters);
    for (Chapter chapter : chapters) {
      Files.writeString(target.resolve(chapter.page()), template.page(chapter));
    }
    try (DirectoryStream<Path> images = Files.newDirectoryStream(folder.resolve(IMAGES), "*.png")) {
      for (Path image : images) {
        Files.copy(
            image,
            target.resolve(IMAGES).resolve(image.getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
