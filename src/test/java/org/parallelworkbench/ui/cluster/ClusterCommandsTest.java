package org.parallelworkbench.ui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.cluster.ClusterAccess;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterProblem;
import org.parallelworkbench.engine.cluster.ClusterTools;
import org.parallelworkbench.engine.cluster.MasterReport;
import org.parallelworkbench.engine.cluster.WorkerFacts;
import org.parallelworkbench.engine.local.FakeCluster;
import org.parallelworkbench.libraries.LibraryInstaller;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.Notices;

/** The menu for clusters, used as a person would, with clusters that are none. */
class ClusterCommandsTest extends FxTest {

  private final AppExecutor tasks = new AppExecutor();
  private final FakeLocal local = new FakeLocal();
  private final List<String> asked = new ArrayList<>();
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final Menu menu = new Menu("Cluster");
  @TempDir private Path folder;
  private @Nullable Notices notices;
  private @Nullable ClusterCommands commands;

  @BeforeEach
  void open() {
    open(FakeCluster.answering(new FakeCluster.Answers()), Optional.empty());
  }

  @AfterEach
  void end() {
    local.gate.countDown();
    tasks.close();
  }

  private void open(ClusterAccess access, Optional<LibraryInstaller> installer) {
    show(
        1000,
        700,
        () -> {
          MenuBar bar = new MenuBar(menu);
          BorderPane content = new BorderPane();
          content.setTop(bar);
          Notices made = new Notices(content);
          notices = made;
          commands =
              new ClusterMenu(
                      menu,
                      running,
                      stage(),
                      new ClusterTools(access, Optional.of(local), installer),
                      folder,
                      new FakeChoosers(),
                      tasks,
                      made,
                      new Window())
                  .commands();
          return made.root();
        });
  }

  private final class Window implements ClusterCommands.Surroundings {
    @Override
    public Optional<SourceFile> someFile() {
      return Optional.of(new SourceFile(Path.of("/texts/a.txt"), 3));
    }

    @Override
    public void useCluster(int workers) {
      asked.add("use " + workers);
    }

    @Override
    public void installed() {
      asked.add("installed");
    }
  }

  private String notice() {
    return notices == null || !notices.root().isShowing() ? "" : notices.root().getText();
  }

  private void awaitNotice(String part) {
    await("“" + part + "”, not “" + fromFx(this::notice) + "”", () -> notice().contains(part));
  }

  private void awaitResult(String part) {
    await(
        part,
        () ->
            lookup("#testResults")
                .tryQueryAs(Pane.class)
                .map(Pane::getChildren)
                .map(
                    lines ->
                        lines.stream()
                            .anyMatch(
                                it -> it instanceof Label line && line.getText().contains(part)))
                .orElse(false));
  }

  private void choose(String id) {
    onFx(() -> item(id).fire());
  }

  private MenuItem item(String id) {
    return menu.getItems().stream().filter(it -> id.equals(it.getId())).findFirst().orElseThrow();
  }

  private void press(String text) {
    onFx(
        () ->
            lookup((Node node) -> node instanceof Button button && button.getText().equals(text))
                .queryAs(Button.class)
                .fire());
  }

  private void startWith(int workers) {
    choose("menu.start");
    onFx(
        () -> {
          Spinner<?> spinner = lookup("#startWorkers").queryAs(Spinner.class);
          spinner.getEditor().setText(String.valueOf(workers));
        });
    press("Start");
  }

  @Test
  void everyItemHasKeysAndALetter() {
    assertThat(menu.getItems())
        .filteredOn(it -> it.getId() != null)
        .hasSize(5)
        .allSatisfy(it -> assertThat(it.getAccelerator()).isNotNull())
        .allSatisfy(it -> assertThat(it.getText()).contains("_"));
    assertThat(menu.getItems().stream().map(MenuItem::getAccelerator).filter(it -> it != null))
        .doesNotHaveDuplicates();
  }

  @Test
  void nothingIsChangedUnderARun() {
    onFx(() -> running.set(true));

    for (String id : List.of("menu.start", "menu.stop", "menu.settings", "menu.test")) {
      assertThat(item(id).isDisable()).as(id).isTrue();
    }
    assertThat(item("menu.status").isDisable()).isFalse();
  }

  @Test
  void aLocalClusterIsStartedUsedAndStopped() {
    press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.L).release(KeyCode.L, KeyCode.ALT, KeyCode.CONTROL);
    onFx(() -> lookup("#startWorkers").queryAs(Spinner.class).getEditor().setText("3"));
    press("Start");
    awaitNotice("The local cluster is up at spark://127.0.0.1:7077 with 3 workers.");
    assertThat(local.workers).isEqualTo(3);

    press("Use it");
    assertThat(asked).containsExactly("use 3");

    choose("menu.status");
    awaitNotice("up at spark://127.0.0.1:7077 with 1 worker. The program will connect");

    choose("menu.stop");
    awaitNotice("none of its processes is left");
    assertThat(local.workers).isZero();
    choose("menu.status");
    awaitNotice("No local cluster is running.");
    choose("menu.stop");
    awaitNotice("No local cluster is running.");
  }

  @Test
  void startingSaysHowFarItIsAndCanBeGivenUp() {
    local.gate = new CountDownLatch(1);
    startWith(2);
    awaitNotice("1 of 3 processes are up");
    assertThat(item("menu.start").isDisable()).isTrue();

    press("Cancel");
    awaitNotice("Cancelled; nothing of it is left.");
    assertThat(local.workers).isZero();
    assertThat(item("menu.start").isDisable()).isFalse();
  }

  @Test
  void aPortInUseIsNamedAndAnotherIsTaken() {
    local.problem = Optional.of(new ClusterException(ClusterProblem.PORT_IN_USE, "port in use"));
    startWith(1);
    awaitNotice("Port 7077 is used by another program.");

    local.problem = Optional.empty();
    press("Try again");
    onFx(() -> lookup("#startPort").queryAs(TextField.class).setText("99999"));
    assertThat(text("#startProblem")).contains("from 1024 to 65535");
    assertThat(fromFx(() -> button("Start").isDisabled())).isTrue();
    onFx(() -> lookup("#startPort").queryAs(TextField.class).setText("7999"));
    press("Start");
    awaitNotice("up at spark://127.0.0.1:7999");
  }

  private Button button(String text) {
    return lookup((Node node) -> node instanceof Button button && button.getText().equals(text))
        .queryAs(Button.class);
  }

  private String text(String id) {
    return fromFx(() -> lookup(id).queryAs(Label.class).getText());
  }

  @Test
  void anyOtherFailureIsASentence() {
    local.problem = Optional.of(new ClusterException("the master did not come up; see its log"));
    startWith(1);

    awaitNotice("The master did not come up; see its log.");
  }

  @Test
  void testingAFineClusterSaysWhatItHas() {
    startWith(1);
    awaitNotice("is up");

    choose("menu.test");
    awaitResult("spark://127.0.0.1:7077 works: Spark 1.0.1, 1 worker with 2 cores, Java 25,");
    awaitResult("The workers can read /texts/a.txt.");
    press("Close");
    choose("menu.status");
    awaitNotice("The program is connected.");
  }

  @Test
  void testingWithoutAClusterOffersOne() {
    choose("menu.test");
    awaitNotice("No cluster is running.");
    press("Start a local cluster…");
    press("Cancel");

    choose("menu.test");
    press("Settings…");
    assertThat(lookup("#clusterMaster").tryQuery()).isPresent();
    press("Cancel");
  }

  @Test
  void runningNeedsACluster() {
    assertThat(fromFx(() -> commands != null && commands.hasCluster())).isFalse();
    awaitNotice("No cluster is running.");

    startWith(1);
    awaitNotice("is up");
    assertThat(fromFx(() -> commands != null && commands.hasCluster())).isTrue();
  }

  @Test
  void whatIsWrongIsSaidWithAWayToTryAgain() {
    List<ClusterProblem> found = new ArrayList<>(List.of(ClusterProblem.UNREACHABLE));
    open(
        FakeCluster.answering(
            new FakeCluster.Answers() {
              @Override
              public MasterReport master() throws ClusterException {
                if (!found.isEmpty()) {
                  throw new ClusterException(found.removeFirst(), "it does not work");
                }
                return super.master();
              }
            }),
        Optional.empty());
    startWith(1);
    awaitNotice("is up");

    choose("menu.test");
    awaitResult("Nobody answers at spark://127.0.0.1:7077.");
    press("Test again");
    awaitResult("works: Spark");
    press("Settings…");
    assertThat(lookup("#clusterMaster").tryQuery()).isPresent();
    press("Cancel");
  }

  @Test
  void aFileThatWorkersDoNotSeeIsNamed() {
    open(
        FakeCluster.answering(
            new FakeCluster.Answers() {
              @Override
              public WorkerFacts worker(String path) {
                return new WorkerFacts(17, path.isEmpty());
              }
            }),
        Optional.empty());
    startWith(1);
    awaitNotice("is up");

    choose("menu.test");

    awaitResult("1 worker of 1 cannot read /texts/a.txt");
    awaitResult("Java 17 will do");
  }

  @Test
  void withoutSparkTheMenuExplains() {
    open(new ClusterAccess(null), Optional.empty());

    choose("menu.start");
    assertThat(text("#setupState")).contains("run.sh");
    assertThat(fromFx(() -> lookup("#setupCommand").queryAs(TextField.class).getText()))
        .isEqualTo("./run.sh cluster install");
    assertThat(
            lookup((Node it) -> it instanceof Button b && b.getText().equals("Install now"))
                .tryQuery())
        .isEmpty();
    press("Close");

    choose("menu.status");
    awaitNotice("The cluster is not set up");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void itIsInstalledFromTheWindow() throws IOException {
    Path script = folder.resolve("run.sh");
    Files.writeString(script, "#!/bin/sh\necho It is here.\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    open(new ClusterAccess(null), Optional.of(new LibraryInstaller(script, "cluster")));

    choose("menu.test");
    press("Install now");
    awaitNotice("Apache Spark is installed.");
    assertThat(asked).containsExactly("installed");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anInstallationThatFailsSaysWhy() throws IOException {
    Path script = folder.resolve("run.sh");
    Files.writeString(script, "#!/bin/sh\necho Maven is missing.\nexit 3\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    open(new ClusterAccess(null), Optional.of(new LibraryInstaller(script, "cluster")));

    onFx(() -> commands().setUp());
    press("Install now");
    awaitNotice("Apache Spark could not be installed. Maven is missing.");
  }

  private ClusterCommands commands() {
    if (commands == null) {
      throw new IllegalStateException("not opened");
    }
    return commands;
  }

  @Test
  void leavingAsksOnlyAboutAClusterThatWasStartedHere() {
    onFx(() -> commands().leave(() -> asked.add("left")));
    assertThat(asked).containsExactly("left");

    startWith(1);
    awaitNotice("is up");
    onFx(() -> commands().leave(() -> asked.add("left again")));
    assertThat(asked).containsExactly("left");
    press("Leave it running");
    assertThat(asked).containsExactly("left", "left again");
    assertThat(local.workers).isEqualTo(1);

    onFx(() -> commands().leave(() -> asked.add("stopped")));
    press("Stop it");
    await("the end", () -> asked.contains("stopped"));
    assertThat(local.workers).isZero();
  }

  @Test
  void leavingGivesUpWhatIsUnderWay() {
    local.gate = new CountDownLatch(1);
    startWith(1);
    awaitNotice("processes are up");

    onFx(() -> commands().leave(() -> asked.add("left")));

    await("the end", () -> asked.contains("left"));
    assertThat(local.workers).isZero();
  }
}
