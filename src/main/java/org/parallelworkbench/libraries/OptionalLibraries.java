package org.parallelworkbench.libraries;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.parallelworkbench.files.UserFolders;

/**
 * Libraries that are no part of the program, as they are large and few need them, and this
 * program's own jar that does. None of it is on the program's module path: it is in a class loader
 * of its own, made when it is needed. Immutable.
 *
 * @param name what they are called, such as {@code Apache Spark}
 * @param jars the folder with their jars
 * @param bridge this program's jar that needs them
 * @param command what gets them, such as {@code ./run.sh cluster install}
 */
public record OptionalLibraries(String name, Path jars, Path bridge, String command) {

  /**
   * The folder that a system property names: by its path, as {@code run.sh} does, or by a name
   * within the {@linkplain UserFolders#cache() folder} into which libraries are installed, as a
   * package does that does not know whose computer it will be on.
   */
  public static Optional<Path> folder(String property) {
    return Optional.ofNullable(System.getProperty(property)).map(UserFolders.cache()::resolve);
  }

  /** Why they cannot be used, as a phrase for people that says what to do; empty if they can. */
  public Optional<String> obstacle() {
    if (!Files.isDirectory(jars)) {
      return Optional.of("%s is not in %s; set it up with %s".formatted(name, jars, command));
    }
    return Files.isRegularFile(bridge)
        ? Optional.empty()
        : Optional.of(
            "what connects the program with %s is not built; set it up with %s"
                .formatted(name, command));
  }

  /**
   * Loads them into a class loader of their own, which sees this program's classes first.
   *
   * @param service what this program's jar has an implementation of
   * @throws LibrariesException if something is missing
   */
  public <S> S load(Class<S> service) throws LibrariesException {
    Optional<String> obstacle = obstacle();
    if (obstacle.isPresent()) {
      throw new LibrariesException(obstacle.get());
    }
    // Never closed: their threads may need another class at any time until the program ends.
    ClassLoader loader = new URLClassLoader(name, urls(), service.getClassLoader());
    try {
      return ServiceLoader.load(service, loader)
          .findFirst()
          .orElseThrow(() -> new LibrariesException(unfit()));
    } catch (ServiceConfigurationError e) {
      throw new LibrariesException(unfit(), e);
    }
  }

  private String unfit() {
    return "what connects the program with %s does not fit; set it up with %s"
        .formatted(name, command);
  }

  private URL[] urls() throws LibrariesException {
    try (Stream<Path> all = Files.list(jars)) {
      List<URL> urls = new ArrayList<>();
      urls.add(url(bridge));
      for (Path jar : all.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        urls.add(url(jar));
      }
      return urls.toArray(URL[]::new);
    } catch (IOException e) {
      throw new LibrariesException("the jars of %s cannot be read in %s".formatted(name, jars), e);
    }
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }
}
