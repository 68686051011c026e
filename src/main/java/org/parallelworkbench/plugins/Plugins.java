package org.parallelworkbench.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parallelworkbench.export.AtomicFile;
import org.parallelworkbench.files.UserFolders;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.plugins.Plugin.State;

/**
 * The plug-ins folder: JARs with pipelines, each off until the user enables it, and off again when
 * its content changes. A plug-in's code can do whatever the program can. Thread-safe.
 */
public final class Plugins {

  private static final System.Logger LOGGER = System.getLogger(Plugins.class.getName());

  private static final String JAR = ".jar";

  private final Path folder;
  private final Enabled enabled;

  /** What came of those that were loaded, by name and hash, so that looking again loads nothing. */
  private final Map<String, Loaded> loaded = new HashMap<>();

  private volatile List<String> problems = List.of();

  private record Loaded(List<Pipeline> pipelines, String problem) {}

  /** Those of this program. */
  private static final class Shared {
    private static final Plugins INSTANCE = new Plugins(UserFolders.data().resolve("plugins"));
  }

  /**
   * @param folder where the JARs are; need not exist
   */
  public Plugins(Path folder) {
    this.folder = folder;
    this.enabled = new Enabled(folder.resolve("enabled.txt"));
  }

  /** Those of this program, in the folder for what it gathers. */
  public static Plugins shared() {
    return Shared.INSTANCE;
  }

  /** Where the JARs are; it is made if it is not there, as far as that is possible. */
  public Path folder() {
    try {
      AtomicFile.createFolder(folder);
    } catch (IOException e) {
      LOGGER.log(System.Logger.Level.WARNING, "no folder for plug-ins", e);
    }
    return folder;
  }

  /**
   * Loads those that are enabled, and has their pipelines follow the program's own. None of the
   * others is run.
   */
  public synchronized List<Plugin> load() {
    Map<String, String> hashes = enabled.read();
    List<Plugin> plugins = new ArrayList<>();
    Set<String> ids = ids(Pipelines.own().stream());
    List<Pipeline> pipelines = new ArrayList<>();
    for (Path file : files()) {
      Plugin plugin = look(file, hashes, ids);
      plugins.add(plugin);
      pipelines.addAll(plugin.pipelines());
      plugin.pipelines().forEach(pipeline -> ids.add(pipeline.id()));
    }
    Pipelines.add(pipelines);
    problems = plugins.stream().flatMap(plugin -> plugin.complaint().stream()).toList();
    return List.copyOf(plugins);
  }

  /** A sentence for each that was enabled and is not used, as of when they were last loaded. */
  public List<String> problems() {
    return problems;
  }

  /**
   * Loads one, and remembers that it is enabled.
   *
   * @param sha256 what the user has seen: if the file has changed meanwhile, it stays off
   * @throws PluginException if it cannot be used, or that cannot be remembered; it stays off then
   */
  public synchronized Plugin enable(String name, String sha256) throws PluginException {
    PluginJar jar = PluginJar.read(find(name));
    if (!jar.sha256().equals(sha256)) {
      throw new PluginException("has changed meanwhile; look at it again");
    }
    Loaded now = loaded(name, jar, idsBeside(name));
    if (!now.problem().isEmpty()) {
      throw new PluginException(now.problem());
    }
    loaded.put(name + sha256, now);
    try {
      enabled.add(name, sha256);
    } catch (IOException e) {
      throw new PluginException("cannot be enabled: " + e.getMessage(), e);
    }
    return find(name, load());
  }

  /**
   * Has one be off from now on. What it is at work on goes on to its end.
   *
   * @throws PluginException if there is none of that name, or that cannot be remembered
   */
  public synchronized Plugin disable(String name) throws PluginException {
    find(name);
    try {
      enabled.remove(name);
    } catch (IOException e) {
      throw new PluginException("cannot be disabled: " + e.getMessage(), e);
    }
    return find(name, load());
  }

  private Set<String> idsBeside(String name) {
    return ids(
        Stream.concat(
            Pipelines.own().stream(),
            load().stream()
                .filter(plugin -> !plugin.file().equals(name))
                .flatMap(plugin -> plugin.pipelines().stream())));
  }

  private static Set<String> ids(Stream<Pipeline> pipelines) {
    return pipelines.map(Pipeline::id).collect(Collectors.toCollection(HashSet::new));
  }

  private static Plugin find(String name, List<Plugin> plugins) throws PluginException {
    return plugins.stream()
        .filter(plugin -> plugin.file().equals(name))
        .findFirst()
        .orElseThrow(() -> new PluginException("is gone"));
  }

  private Path find(String name) throws PluginException {
    return files().stream()
        .filter(file -> name(file).equals(name))
        .findFirst()
        .orElseThrow(() -> new PluginException("is not in " + folder));
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> name(file).toLowerCase(Locale.ROOT).endsWith(JAR))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      LOGGER.log(System.Logger.Level.WARNING, "the plug-ins folder cannot be read", e);
      return List.of();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private Plugin look(Path file, Map<String, String> hashes, Set<String> taken) {
    String name = name(file);
    try {
      PluginJar jar = PluginJar.read(file);
      String sha256 = jar.sha256();
      String wanted = hashes.get(name);
      if (wanted == null) {
        return Plugin.off(name, sha256);
      }
      if (!wanted.equals(sha256)) {
        return new Plugin(name, sha256, State.CHANGED, List.of(), "");
      }
      Loaded now = loaded.computeIfAbsent(name + sha256, key -> loaded(name, jar, taken));
      State state = now.problem().isEmpty() ? State.ON : State.BROKEN;
      return new Plugin(name, sha256, state, now.pipelines(), now.problem());
    } catch (PluginException e) {
      return new Plugin(name, "", State.BROKEN, List.of(), e.phrase());
    }
  }

  private static Loaded loaded(String name, PluginJar jar, Set<String> taken) {
    try {
      return new Loaded(PluginLoader.load(name, jar, taken), "");
    } catch (PluginException e) {
      LOGGER.log(System.Logger.Level.INFO, "the plug-in " + name + " cannot be used", e);
      return new Loaded(List.of(), e.phrase());
    }
  }
}
