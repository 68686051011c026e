package org.parallelworkbench.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parallelworkbench.pipeline.Pipeline;

/** Makes plug-ins from sources. */
public final class PluginJars {

  /** Where a JAR says what it offers. */
  static final String SERVICES = "META-INF/services/org.parallelworkbench.pipeline.Pipeline";

  private PluginJars() {}

  /**
   * Compiles a class as a user would, against the program's classes, and packs it.
   *
   * @param type the class's full name, which is offered as a pipeline
   */
  public static Path of(Path jar, String type, String source) throws IOException {
    Map<String, byte[]> entries =
        compile(jar.resolveSibling(jar.getFileName() + "-work"), type, source);
    entries.put(SERVICES, (type + "\n").getBytes(StandardCharsets.UTF_8));
    return pack(jar, entries);
  }

  /** What compiling a class gives, by its path in a JAR. */
  public static Map<String, byte[]> compile(Path work, String type, String source)
      throws IOException {
    Path file = work.resolve("source").resolve(type.replace('.', '/') + ".java");
    Path output = Files.createDirectories(work.resolve("classes"));
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    String program = Path.of("target", "classes").toString();
    StringWriter messages = new StringWriter();
    PrintWriter writer = new PrintWriter(messages);
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                writer,
                writer,
                "-proc:none",
                "-Xlint:all,-classfile,-path",
                "-Werror",
                "--class-path",
                program,
                "-d",
                output.toString(),
                file.toString());
    assertThat(status).as(messages.toString()).isZero();
    Map<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> all = Files.walk(output)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        entries.put(output.relativize(each).toString(), Files.readAllBytes(each));
      }
    }
    return entries;
  }

  /** Writes a JAR. */
  public static Path pack(Path jar, Map<String, byte[]> entries) throws IOException {
    Files.createDirectories(jar.getParent());
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return jar;
  }

  /** The source of a pipeline {@code test.Mine} with this id, and something at its beginning. */
  public static String source(String id, String beginning) {
    List<String> lines = new ArrayList<>();
    lines.add("package test;");
    lines.add("import java.util.List;");
    lines.add("import " + Pipeline.class.getPackageName() + ".*;");
    lines.add("public final class Mine implements Pipeline {");
    lines.add(beginning);
    lines.add("@Override public String id() { return \"" + id + "\"; }");
    lines.add("@Override public String name() { return \"Mine\"; }");
    lines.add("@Override public String description() { return \"Counts 42.\"; }");
    lines.add("@Override public List<Option<?>> options() { return List.of(); }");
    lines.add("@Override public FileEvaluator evaluator(Settings settings) {");
    lines.add("return new FileEvaluator() {");
    lines.add("@Override public List<String> columns() { return List.of(\"n\"); }");
    lines.add("@Override public Evaluation evaluate(SourceFile file, StageObserver observer) {");
    lines.add("return new Evaluation(Counts.of(columns(), 42), 0, null); } }; } }");
    return String.join("\n", lines);
  }
}
