package org.parallelworkbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster's workers may have Java 17, so the pipelines must compile for it. */
class PipelineJava17Test {

  private static final Path SOURCES = Path.of("src/main/java/org/parallelworkbench/pipeline");

  /** What Java 17 does without. */
  private static final List<Path> VECTOR_KERNEL =
      List.of(SOURCES.resolve("text/VectorKernel.java"), SOURCES.resolve("text/BitPlanes.java"));

  @TempDir private Path output;

  @Test
  void everyPipelineCompilesForJava17() throws IOException {
    assertThat(VECTOR_KERNEL).allSatisfy(file -> assertThat(file).exists());
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !VECTOR_KERNEL.contains(file))
              .toList();
      assertThat(sources).contains(SOURCES.resolve("text/CountTerms.java"));
      assertThat(errors(sources)).isEmpty();
    }
  }

  @Test
  void laterApiDoesNotCompile() throws IOException {
    Path source = output.resolve("Later.java");
    Files.writeString(
        source, "class Later { int first(java.util.List<Integer> l) { return l.getFirst(); } }");
    assertThat(errors(List.of(source))).contains("getFirst");
  }

  private String errors(List<Path> sources) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--release", "17", "-proc:none", "-Xlint:none", "-implicit:none"));
    arguments.addAll(List.of("-d", output.toString(), "--class-path", libraries()));
    sources.forEach(source -> arguments.add(source.toString()));

    StringWriter messages = new StringWriter();
    PrintWriter writer = new PrintWriter(messages);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    int status = javac.run(writer, writer, arguments.toArray(String[]::new));
    String text = messages.toString();
    return status == 0 ? "" : "javac gave " + status + ": " + text;
  }

  /** The libraries that a pipeline may use; not the project's other packages. */
  private static String libraries() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(name -> System.getProperty(name, ""))
        .flatMap(Pattern.compile(Pattern.quote(File.pathSeparator))::splitAsStream)
        .filter(path -> Stream.of("icu4j", "jspecify", "re2j").anyMatch(path::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
