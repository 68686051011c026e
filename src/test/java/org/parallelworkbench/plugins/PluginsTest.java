package org.parallelworkbench.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.plugins.Plugin.State;

class PluginsTest {

  private static final String TYPE = "test.Mine";
  private static final String NAME = "mine.jar";

  /** Set by a plug-in's code when it is run. */
  private static final String RUN = "test.plugin.run";

  @TempDir private Path folder;
  private Path jar;
  private Plugins plugins;

  @BeforeEach
  void makePlugins() {
    System.clearProperty(RUN);
    jar = folder.resolve(NAME);
    plugins = new Plugins(folder);
  }

  @AfterEach
  void removePlugins() {
    System.clearProperty(RUN);
    Pipelines.add(List.of());
  }

  @Test
  void nothingOfItIsRunUntilItIsEnabled() throws Exception {
    make("mine", "static { System.setProperty(\"" + RUN + "\", \"yes\"); }");
    Plugin off = only();
    assertThat(off).returns(State.OFF, Plugin::state).returns(NAME, Plugin::file);
    assertThat(off.sha256()).matches("[0-9a-f]{64}");
    assertThat(System.getProperty(RUN)).isNull();

    Plugin on = plugins.enable(NAME, off.sha256());
    assertThat(on.state()).isEqualTo(State.ON);
    assertThat(System.getProperty(RUN)).isEqualTo("yes");
    assertThat(Pipelines.byId("mine")).get().returns("Mine", Pipeline::name);
    assertThat(plugins.problems()).isEmpty();
  }

  @Test
  void itRunsLikeAnyOther() throws Exception {
    make("mine", "");
    plugins.enable(NAME, only().sha256());
    RunReport report = run(Engines.THREADS);
    assertThat(report.results()).allMatch(it -> it.counts().at(0) == 42);
    assertThat(report.results()).hasSize(3);
  }

  @Test
  void enablingIsRememberedUntilItsContentChanges() throws Exception {
    make("mine", "");
    plugins.enable(NAME, only().sha256());
    Pipelines.add(List.of());
    plugins = new Plugins(folder);
    assertThat(only().state()).isEqualTo(State.ON);
    assertThat(Pipelines.byId("mine")).isPresent();

    make("mine", "static { System.setProperty(\"" + RUN + "\", \"yes\"); }");
    plugins = new Plugins(folder);
    Plugin changed = only();
    assertThat(changed.state()).isEqualTo(State.CHANGED);
    assertThat(System.getProperty(RUN)).isNull();
    assertThat(Pipelines.byId("mine")).isEmpty();
    assertThat(plugins.problems())
        .containsExactly("The plug-in mine.jar is off: it has changed since it was enabled.");
    // An update may have the id of what it replaces.
    assertThat(plugins.enable(NAME, changed.sha256()).state()).isEqualTo(State.ON);
  }

  @Test
  void whatChangedAfterTheUserHasSeenItStaysOff() throws Exception {
    make("mine", "");
    String seen = only().sha256();
    make("mine", "static { System.setProperty(\"" + RUN + "\", \"yes\"); }");
    assertThatThrownBy(() -> plugins.enable(NAME, seen))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("has changed meanwhile");
    assertThat(System.getProperty(RUN)).isNull();
  }

  @Test
  void canBeDisabled() throws Exception {
    make("mine", "");
    plugins.enable(NAME, only().sha256());
    assertThat(plugins.disable(NAME).state()).isEqualTo(State.OFF);
    assertThat(Pipelines.byId("mine")).isEmpty();
    assertThat(plugins.enable(NAME, only().sha256()).state()).isEqualTo(State.ON);
    assertThatThrownBy(() -> plugins.disable("other.jar"))
        .hasMessageContaining("is not in " + folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          terms       |                                                          | one of that id already
          Bad Id      |                                                          | wanted is one like a-1
          mine        | public Mine() { throw new IllegalStateException("boom"); } | fails when test.Mine is made: java.lang.IllegalStateException: boom
          mine        | static { int zero = 0; int one = 1 / zero; }              | fails when test.Mine is made: java.lang.ArithmeticException
          mine        | private Mine() {}                                         | no public constructor without parameters
          mine        | public Mine(int n) {}                                     | no public constructor without parameters
          mine        | public Mine() { throw new StackOverflowError(); }         | fails when test.Mine is made
          mine        | @Override public boolean opensFiles() { return true; } { Object o = new Gone(); } static class Gone {} | fails when test.Mine is made: java.lang.NoClassDefFoundError: test/Mine$Gone
          """)
  void whatIsWrongIsSaid(String id, String beginning, String message) throws Exception {
    String code = beginning == null ? "" : beginning;
    Map<String, byte[]> entries =
        PluginJars.compile(folder.resolve("work"), TYPE, PluginJars.source(id, code));
    entries.put(PluginJars.SERVICES, TYPE.getBytes(StandardCharsets.UTF_8));
    entries.remove("test/Mine$Gone.class");
    PluginJars.pack(jar, entries);
    assertRefused(message);
  }

  @Test
  void anOptionCannotHaveTheNameOfTheProgramsOwn() throws Exception {
    String source =
        PluginJars.source("mine", "")
            .replace("List.of(); }", "List.of(Option.toggle(\"csv\", \"C\", \"H\", true)); }");
    PluginJars.of(jar, TYPE, source);
    assertRefused("with an option “csv”, which is taken or misshapen");
  }

  @Test
  void whatIsNoPluginIsSaid() throws Exception {
    Map<String, byte[]> nothing = new HashMap<>(Map.of("a.txt", new byte[3]));
    PluginJars.pack(jar, nothing);
    assertRefused("offers no pipeline: it has no META-INF/services/");

    PluginJars.pack(
        jar, Map.of(PluginJars.SERVICES, "# none\n\n".getBytes(StandardCharsets.UTF_8)));
    assertRefused("is empty");

    PluginJars.pack(jar, Map.of(PluginJars.SERVICES, "a.Gone".getBytes(StandardCharsets.UTF_8)));
    assertRefused("offers a.Gone, which is not in it");

    byte[] simulated = "org.parallelworkbench.pipeline.Simulated".getBytes(StandardCharsets.UTF_8);
    PluginJars.pack(jar, Map.of(PluginJars.SERVICES, simulated));
    assertRefused("which is not in it");

    Files.writeString(jar, "no JAR at all");
    assertRefused("is no JAR, or an empty one");
  }

  @Test
  void aDamagedClassIsSaid() throws Exception {
    Map<String, byte[]> entries =
        PluginJars.compile(folder.resolve("work"), TYPE, PluginJars.source("mine", ""));
    entries.put("test/Mine.class", new byte[] {1, 2, 3});
    entries.put(PluginJars.SERVICES, TYPE.getBytes(StandardCharsets.UTF_8));
    PluginJars.pack(jar, entries);
    assertRefused("has a class that is damaged or does not fit");
  }

  @Test
  void aNewerClassIsSaid() throws Exception {
    Map<String, byte[]> entries =
        PluginJars.compile(folder.resolve("work"), TYPE, PluginJars.source("mine", ""));
    // The upper byte of the major version.
    entries.get("test/Mine.class")[6] = 1;
    entries.put(PluginJars.SERVICES, TYPE.getBytes(StandardCharsets.UTF_8));
    PluginJars.pack(jar, entries);
    assertRefused("was built for a newer Java than this one");
  }

  @Test
  void anEnabledOneThatDoesNotWorkAnyMoreIsSaidAndTheOthersGoOn() throws Exception {
    make("mine", "");
    plugins.enable(NAME, only().sha256());
    PluginJars.of(folder.resolve("other.jar"), TYPE, PluginJars.source("mine", "// The same id."));
    String sha256 = sha256("other.jar");
    assertThatThrownBy(() -> plugins.enable("other.jar", sha256))
        .hasMessageContaining("one of that id already");
    Files.writeString(
        folder.resolve("enabled.txt"),
        sha256("mine.jar") + "  mine.jar\n" + sha256 + "  other.jar\n");

    List<Plugin> all = new Plugins(folder).load();
    assertThat(all).extracting(Plugin::state).containsExactly(State.ON, State.BROKEN);
    assertThat(Pipelines.byId("mine")).isPresent();
  }

  @Test
  void whatIsInTheListOfTheEnabledIsNotTrusted() throws Exception {
    make("mine", "");
    Files.write(folder.resolve("enabled.txt"), new byte[] {(byte) 0xFF, 10, 65, 66});
    assertThat(only().state()).isEqualTo(State.OFF);
    Files.writeString(folder.resolve("enabled.txt"), "x".repeat(64) + "  mine.jar");
    assertThat(only().state()).isEqualTo(State.CHANGED);
  }

  @Test
  void aClassThatIsMissingWhenAFileIsReadFailsTheFile() throws Exception {
    String source =
        PluginJars.source("mine", "static class Gone { static long n() { return 1; } }")
            .replace("columns(), 42", "columns(), Gone.n()");
    Map<String, byte[]> entries = PluginJars.compile(folder.resolve("work"), TYPE, source);
    entries.put(PluginJars.SERVICES, TYPE.getBytes(StandardCharsets.UTF_8));
    entries.remove("test/Mine$Gone.class");
    PluginJars.pack(jar, entries);
    plugins.enable(NAME, only().sha256());
    RunReport report = run(Engines.THREADS);
    assertThat(report.count(FileStatus.FAILED)).isEqualTo(3);
    assertThat(report.results().getFirst().message())
        .isEqualTo("the pipeline failed: a class is missing or does not fit: test/Mine$Gone");
  }

  @Test
  void doesNotRunOnACluster() throws Exception {
    make("mine", "");
    plugins.enable(NAME, only().sha256());
    assertThat(run("cluster").stopped())
        .isEqualTo("“Mine” is a plug-in, and these do not run on a cluster; choose another engine");
  }

  @Test
  void findsItsOwnResources() throws Exception {
    String source =
        PluginJars.source("mine", "")
            .replace("\"Counts 42.\"", "String.valueOf(Mine.class.getResource(\"/a b.txt\"))");
    Map<String, byte[]> entries = PluginJars.compile(folder.resolve("work"), TYPE, source);
    entries.put(PluginJars.SERVICES, TYPE.getBytes(StandardCharsets.UTF_8));
    entries.put("a b.txt", "x".getBytes(StandardCharsets.UTF_8));
    PluginJars.pack(jar, entries);
    Plugin plugin = plugins.enable(NAME, only().sha256());
    assertThat(plugin.pipelines().getFirst().description()).isEqualTo("plugin:/a%20b.txt");
    Class<?> type = plugin.pipelines().getFirst().getClass();
    try (var in = type.getResourceAsStream("/a b.txt")) {
      assertThat(in).hasContent("x");
    }
  }

  @Test
  void aFolderThatIsNotThereIsEmpty() {
    assertThat(new Plugins(folder.resolve("none")).load()).isEmpty();
  }

  private void make(String id, String beginning) throws IOException {
    PluginJars.of(jar, TYPE, PluginJars.source(id, beginning));
  }

  private Plugin only() {
    List<Plugin> all = plugins.load();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private String sha256(String name) {
    return plugins.load().stream()
        .filter(plugin -> plugin.file().equals(name))
        .findFirst()
        .orElseThrow()
        .sha256();
  }

  private void assertRefused(String message) {
    String sha256 = only().sha256();
    assertThatThrownBy(() -> plugins.enable(NAME, sha256))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining(message);
    assertThat(only().state()).isEqualTo(State.OFF);
    assertThat(Pipelines.all()).hasSameSizeAs(Pipelines.own());
  }

  private static RunReport run(String engine) throws Exception {
    PreparedPipeline work =
        PreparedPipeline.of(Pipelines.byId("mine").orElseThrow(), Settings.DEFAULTS);
    return Engines.byId(engine)
        .orElseThrow()
        .run(new RunRequest(FakeWork.files(3), work, 2), RunListener.NONE, new RunControl());
  }
}
