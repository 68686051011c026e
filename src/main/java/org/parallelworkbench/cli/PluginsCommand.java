package org.parallelworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.plugins.Plugin;
import org.parallelworkbench.plugins.PluginException;
import org.parallelworkbench.plugins.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code plugins}: pipelines of the user's own. */
@Command(
    name = "plugins",
    description = {
      "Lists the plug-ins: JARs with pipelines of your own, each off until you enable it.",
      "A plug-in can do whatever you can. Enable none that you do not trust."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "[COMMAND]",
    versionProvider = ProgramVersion.class,
    footer = {
      "",
      "Examples:",
      "  ./run.sh plugins",
      "  ./run.sh plugins enable count-lines.jar",
      "  ./run.sh run --pipeline lines books"
    })
final class PluginsCommand implements Callable<Integer> {

  private final CommandSpec command;
  private final Shell shell;
  private final Supplier<Plugins> plugins;

  /**
   * @param plugins gives those of this program
   */
  PluginsCommand(Shell shell, Supplier<Plugins> plugins) {
    this.shell = shell;
    this.plugins = plugins;
    this.command = CommandSpec.forAnnotatedObject(this);
  }

  CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() {
    return list();
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists them, and says what they add.")
  int list() {
    List<Plugin> all = plugins.get().load();
    shell.out().println("Plug-ins are JARs in " + plugins.get().folder());
    if (all.isEmpty()) {
      shell.out().println("There is none.");
      return ExitCode.OK;
    }
    all.forEach(this::print);
    return all.stream().anyMatch(it -> it.state() == Plugin.State.BROKEN)
        ? ExitCode.SOFTWARE
        : ExitCode.OK;
  }

  @Command(
      name = "enable",
      mixinStandardHelpOptions = true,
      description = {
        "Runs its code from now on, as long as its content stays as it is.",
        "Shows its name and SHA-256 before anything in it is run."
      })
  int enable(@Parameters(paramLabel = "JAR", description = "Its name, as listed.") String name) {
    String sha256 =
        plugins.get().load().stream()
            .filter(plugin -> plugin.file().equals(name))
            .map(Plugin::sha256)
            .findFirst()
            .orElse("");
    if (!sha256.isEmpty()) {
      shell.out().println(name + ", SHA-256 " + sha256);
      shell.out().flush();
    }
    return change(name, () -> plugins.get().enable(name, sha256));
  }

  @Command(
      name = "disable",
      mixinStandardHelpOptions = true,
      description = "Runs none of its code any more.")
  int disable(@Parameters(paramLabel = "JAR", description = "Its name, as listed.") String name) {
    return change(name, () -> plugins.get().disable(name));
  }

  /** What is done to a plug-in. */
  @FunctionalInterface
  private interface Change {
    Plugin make() throws PluginException;
  }

  private int change(String name, Change change) {
    try {
      print(change.make());
      return ExitCode.OK;
    } catch (PluginException e) {
      shell.err().println("The plug-in " + name + " " + e.phrase() + ".");
      return ExitCode.SOFTWARE;
    }
  }

  private void print(Plugin plugin) {
    String state =
        switch (plugin.state()) {
          case OFF -> "off";
          case CHANGED -> "off: it has changed since it was enabled";
          case ON -> "on: " + names(plugin);
          case BROKEN -> "not used: it " + plugin.problem();
        };
    shell.out().println(plugin.file() + "  " + state);
    if (!plugin.sha256().isEmpty()) {
      shell.out().println("  SHA-256 " + plugin.sha256());
    }
  }

  private static String names(Plugin plugin) {
    return plugin.pipelines().stream()
        .map(Pipeline::id)
        .map(id -> "--pipeline " + id)
        .collect(Collectors.joining(", "));
  }
}
