package org.parallelworkbench.plugins;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;

/** Makes the pipelines of a plug-in, and looks whether they fit beside those there are. */
final class PluginLoader {

  /** What ids of pipelines and keys of options look like. */
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private PluginLoader() {}

  /**
   * Runs a plug-in's code for the first time.
   *
   * @param name what stack traces call its classes' place
   * @param taken the ids of the pipelines that are there
   * @throws PluginException if anything is wrong with it, whatever that is
   */
  static List<Pipeline> load(String name, PluginJar jar, Set<String> taken) throws PluginException {
    Map<String, byte[]> entries = jar.entries();
    ClassLoader loader = new PluginClassLoader(name, entries);
    Set<String> ids = new HashSet<>(taken);
    List<Pipeline> pipelines = new ArrayList<>();
    for (String type : PluginJar.services(entries)) {
      Pipeline pipeline = make(type, loader);
      check(pipeline, type, ids);
      pipelines.add(pipeline);
    }
    return List.copyOf(pipelines);
  }

  private static Pipeline make(String type, ClassLoader loader) throws PluginException {
    try {
      Class<?> found = Class.forName(type, true, loader);
      if (!loader.equals(found.getClassLoader())) {
        throw new PluginException("offers " + type + ", which is not in it");
      }
      return found.asSubclass(Pipeline.class).getConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      throw new PluginException("offers " + type + ", which is not in it", e);
    } catch (ClassCastException e) {
      throw new PluginException("offers " + type + ", which is no pipeline", e);
    } catch (UnsupportedClassVersionError e) {
      throw new PluginException(
          "was built for a newer Java than this one, which is " + Runtime.version().feature(), e);
    } catch (InvocationTargetException | ExceptionInInitializerError e) {
      throw new PluginException("fails when " + type + " is made: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new PluginException(
          "offers " + type + ", which has no public constructor without parameters", e);
    } catch (LinkageError e) {
      throw new PluginException("has a class that is damaged or does not fit: " + e, e);
    }
  }

  /** A plug-in may throw anything, and the program is to go on. */
  private static void check(Pipeline pipeline, String type, Set<String> ids)
      throws PluginException {
    try {
      String id = Objects.requireNonNull(pipeline.id(), "its id");
      if (!KEY.matcher(id).matches()) {
        throw new PluginException(
            "has a pipeline with the id “" + id + "”; wanted is one like a-1");
      }
      if (!ids.add(id)) {
        throw new PluginException(
            "has a pipeline “" + id + "”, but there is one of that id already");
      }
      if (pipeline.name().isBlank() || pipeline.description().isBlank()) {
        throw new PluginException("has a pipeline “" + id + "” without name or description");
      }
      checkOptions(id, pipeline.options());
      pipeline.evaluator(Settings.DEFAULTS).columns();
    } catch (InvalidSettingException e) {
      // Something has to be filled in first; that is said when it is chosen.
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      throw new PluginException("fails when " + type + " is asked what it is: " + e, e);
    }
  }

  private static void checkOptions(String id, List<Option<?>> options) throws PluginException {
    Set<String> keys = new HashSet<>();
    for (Option<?> option : options) {
      String key = option.key();
      if (!KEY.matcher(key).matches() || !keys.add(key) || ReservedKeys.contains(key)) {
        throw new PluginException(
            "has a pipeline “"
                + id
                + "” with an option “"
                + key
                + "”, which is taken or misshapen");
      }
    }
  }
}
