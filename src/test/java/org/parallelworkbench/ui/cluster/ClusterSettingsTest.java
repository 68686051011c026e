package org.parallelworkbench.ui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.cluster.ClusterAccess;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterProblem;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.ClusterTools;
import org.parallelworkbench.engine.cluster.FileTransfer;
import org.parallelworkbench.engine.cluster.MasterReport;
import org.parallelworkbench.engine.cluster.Secret;
import org.parallelworkbench.engine.local.FakeCluster;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.Notices;

/** The dialog for the settings of a cluster: what it accepts, keeps, and never writes down. */
class ClusterSettingsTest extends FxTest {

  private final AppExecutor tasks = new AppExecutor();
  private final FakeLocal local = new FakeLocal();
  @TempDir private Path folder;
  private ClusterAccess access = FakeCluster.answering(new FakeCluster.Answers());

  @BeforeEach
  void openDialog() {
    open();
  }

  @AfterEach
  void end() {
    tasks.close();
  }

  private void open() {
    show(
        1000,
        700,
        () -> {
          Notices notices = new Notices(new StackPane());
          new ClusterMenu(
                  new Menu("Cluster"),
                  new SimpleBooleanProperty(),
                  stage(),
                  new ClusterTools(access, Optional.of(local), Optional.empty()),
                  folder,
                  new FakeChoosers(),
                  tasks,
                  notices,
                  new Nowhere())
              .commands()
              .configure();
          return notices.root();
        });
  }

  private record Nowhere() implements ClusterCommands.Surroundings {
    @Override
    public Optional<SourceFile> someFile() {
      return Optional.empty();
    }

    @Override
    public void useCluster(int workers) {
      throw new IllegalStateException("not a part of this test");
    }

    @Override
    public void installed() {
      throw new IllegalStateException("not a part of this test");
    }
  }

  private void type(String id, String text) {
    onFx(() -> lookup(id).queryAs(TextInputControl.class).setText(text));
  }

  private void select(String id) {
    onFx(() -> lookup(id).queryAs(RadioButton.class).setSelected(true));
  }

  private String said(String id) {
    return fromFx(() -> lookup(id).queryAs(Label.class).getText());
  }

  private Button save() {
    return lookup((Node node) -> node instanceof Button button && button.getText().equals("Save"))
        .queryAs(Button.class);
  }

  private void saveAndClose() {
    onFx(() -> save().fire());
  }

  private ClusterSettings used() {
    return access.settings().orElseThrow();
  }

  @Test
  void theLocalClusterIsChosenFirstAndNeedsNothing() {
    assertThat(fromFx(() -> save().isDisabled())).isFalse();
    assertThat(fromFx(() -> lookup("#clusterMaster").query().isDisabled())).isTrue();
    assertThat(fromFx(() -> lookup("#clusterSecret").query().isDisabled())).isTrue();
  }

  @Test
  void anotherClusterIsUsedWithEverythingThatWasTyped() throws IOException {
    select("#clusterOwn");
    assertThat(said("#clusterMasterProblem")).startsWith("Type the address");
    assertThat(fromFx(() -> save().isDisabled())).isTrue();
    type("#clusterMaster", " spark://host:7077 ");
    type("#clusterSecret", "open sesame");
    select("#clusterMapped");
    type("#clusterHere", folder.toString());
    type("#clusterThere", "/mnt/data");
    type("#clusterProperties", "spark.executor.memory = 2g\n\nspark.cores.max=4");
    assertThat(fromFx(() -> save().isDisabled())).isFalse();

    saveAndClose();

    assertThat(used())
        .isEqualTo(
            new ClusterSettings(
                "spark://host:7077",
                Secret.of("open sesame"),
                Map.of("spark.executor.memory", "2g", "spark.cores.max", "4"),
                FileTransfer.mapped(folder.toString(), "/mnt/data")));
    assertThat(everythingWritten()).contains("spark://host:7077").doesNotContain("sesame");
  }

  private String everythingWritten() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @Test
  void choicesAreThereNextTimeTheSecretOnlyIfThatIsWanted() {
    select("#clusterOwn");
    type("#clusterMaster", "spark://host:7077");
    type("#clusterSecret", "open sesame");
    saveAndClose();

    access = FakeCluster.answering(new FakeCluster.Answers());
    open();
    assertThat(used().master()).isEqualTo("spark://host:7077");
    assertThat(used().secret()).isEqualTo(Secret.NONE);
    type("#clusterSecret", "open sesame");
    onFx(() -> lookup("#clusterRemember").queryAs(CheckBox.class).setSelected(true));
    saveAndClose();

    access = FakeCluster.answering(new FakeCluster.Answers());
    open();
    assertThat(used().secret()).isEqualTo(Secret.of("open sesame"));
    type("#clusterSecret", "");
    saveAndClose();

    access = FakeCluster.answering(new FakeCluster.Answers());
    open();
    assertThat(used().secret()).isEqualTo(Secret.NONE);
  }

  @Test
  void whatIsWrongIsSaidBesideItsField() {
    select("#clusterMapped");
    assertThat(said("#clusterMappingProblem")).startsWith("Choose a folder on this computer");
    type("#clusterHere", folder.toString());
    assertThat(said("#clusterMappingProblem")).startsWith("Type the full path");
    type("#clusterThere", "C:\\data");
    assertThat(said("#clusterMappingProblem")).isEmpty();

    type("#clusterProperties", "spark.a=1\nnonsense");
    assertThat(said("#clusterPropertiesProblem")).startsWith("Line 2: write a name");
    assertThat(fromFx(() -> save().isDisabled())).isTrue();
    assertThat(fromFx(() -> lookup("#clusterTest").query().isDisabled())).isTrue();
  }

  @Test
  void aTestIsMadeOfWhatIsTypedAndCancellingKeepsWhatWas() {
    select("#clusterOwn");
    type("#clusterMaster", "spark://other:7077");

    onFx(() -> lookup("#clusterTest").queryButton().fire());

    awaitResult("spark://other:7077 works: Spark 1.0.1");
    cancel();
    assertThat(access.settings()).isEmpty();
  }

  private void cancel() {
    onFx(
        () ->
            lookup((Node node) -> node instanceof Button it && it.getText().equals("Cancel"))
                .queryAs(Button.class)
                .fire());
  }

  private void awaitResult(String part) {
    await(
        part,
        () ->
            lookup("#clusterResults").queryAs(Pane.class).getChildren().stream()
                .anyMatch(it -> it instanceof Labeled line && line.getText().contains(part)));
  }

  @Test
  void aTestSaysWhatIsWrongInTheDialog() {
    cancel();
    access =
        FakeCluster.answering(
            new FakeCluster.Answers() {
              @Override
              public MasterReport master() throws ClusterException {
                throw new ClusterException(ClusterProblem.WRONG_SECRET, "no");
              }
            });
    open();
    select("#clusterOwn");
    type("#clusterMaster", "spark://other:7077");

    onFx(() -> lookup("#clusterTest").queryButton().fire());

    awaitResult("The master spark://other:7077 does not accept the secret.");
  }

  @Test
  void testingTheLocalClusterNeedsOne() {
    onFx(() -> lookup("#clusterTest").queryButton().fire());

    awaitResult("No cluster is running.");
  }

  @Test
  void everyFieldHasALabelOrAName() {
    List<String> fields =
        List.of(
            "#clusterMaster",
            "#clusterSecret",
            "#clusterHere",
            "#clusterThere",
            "#clusterProperties");
    for (String field : fields) {
      Node node = lookup(field).query();
      boolean labelled =
          lookup((Node it) -> it instanceof Label label && node.equals(label.getLabelFor()))
              .tryQuery()
              .isPresent();
      assertThat(labelled || node.getAccessibleText() != null).as(field).isTrue();
    }
  }
}
