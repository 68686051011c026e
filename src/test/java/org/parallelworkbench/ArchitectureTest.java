package org.parallelworkbench;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Engine;

/** What the packages may know of each other, and where threads and the screen are handled. */
class ArchitectureTest {

  private static final String ROOT = "org.parallelworkbench";

  /** The only classes that start threads, or have a pool start them. */
  private static final Set<String> THREAD_STARTERS =
      Set.of(
          ROOT + ".engine.local.Crew",
          ROOT + ".engine.local.CrewEngine",
          ROOT + ".engine.local.RemoteEngine",
          ROOT + ".engine.cluster.ClusterAccess",
          ROOT + ".engine.cluster.ConnectionTest",
          ROOT + ".engine.local.VirtualThreadsEngine",
          ROOT + ".history.HistoryWriter",
          ROOT + ".ui.common.AppExecutor",
          ROOT + ".cli.ExitSignal",
          ROOT + ".cli.ProgressLine");

  /** The only classes that hand something to the FX thread from another. */
  private static final Set<String> FX_MESSENGERS =
      Set.of(
          ROOT + ".ui.run.RunTask",
          ROOT + ".ui.export.LatestExperiment",
          ROOT + ".ui.history.Resuming",
          ROOT + ".ui.errors.UncaughtErrors");

  private static final DescribedPredicate<JavaAccess<?>> START_A_THREAD =
      target(
          "it starts a thread",
          "java\\.lang\\.Thread\\.(<init>|ofPlatform|ofVirtual|startVirtualThread)"
              + "|java\\.util\\.Timer\\.<init>"
              + "|java\\.util\\.concurrent\\.Executors\\..*"
              + "|java\\.util\\.concurrent\\.\\w+Pool(Executor)?\\.(<init>|commonPool)"
              + "|java\\.util\\.concurrent\\.CompletableFuture\\.\\w+Async"
              + "|java\\.util\\..*\\.parallel(Stream)?");

  private static final DescribedPredicate<JavaAccess<?>> CALL_RUN_LATER =
      target("it is Platform.runLater", "javafx\\.application\\.Platform\\.runLater");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Engine.class.getProtectionDomain().getCodeSource().getLocation());

  /** Layers that are declared optional have no class yet. */
  @Test
  void packagesKnowOnlyWhatIsBelowThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("app")
        .definedBy(ROOT + ".app..")
        .layer("ui")
        .definedBy(ROOT + ".ui..")
        .layer("cli")
        .definedBy(ROOT + ".cli..")
        .layer("export")
        .definedBy(ROOT + ".export..")
        .layer("workbench")
        .definedBy(ROOT + ".workbench..")
        .layer("plugins")
        .definedBy(ROOT + ".plugins..")
        .layer("guide")
        .definedBy(ROOT + ".guide..")
        .layer("log")
        .definedBy(ROOT + ".log..")
        .optionalLayer("history")
        .definedBy(ROOT + ".history..")
        .layer("experiment")
        .definedBy(ROOT + ".experiment..")
        .layer("analysis")
        .definedBy(ROOT + ".analysis..")
        .layer("engine")
        .definedBy(ROOT + ".engine..")
        .layer("libraries")
        .definedBy(ROOT + ".libraries..")
        .layer("files")
        .definedBy(ROOT + ".files..")
        .layer("pipeline")
        .definedBy(ROOT + ".pipeline..")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("ui")
        .mayOnlyAccessLayers(
            "workbench",
            "plugins",
            "guide",
            "log",
            "export",
            "history",
            "experiment",
            "analysis",
            "engine",
            "libraries",
            "files",
            "pipeline")
        .whereLayer("cli")
        .mayOnlyAccessLayers(
            "workbench",
            "plugins",
            "log",
            "export",
            "history",
            "experiment",
            "analysis",
            "engine",
            "files",
            "pipeline")
        .whereLayer("workbench")
        .mayOnlyAccessLayers("export", "experiment", "engine", "files", "pipeline")
        .whereLayer("plugins")
        .mayOnlyAccessLayers("export", "files", "pipeline")
        .whereLayer("guide")
        .mayNotAccessAnyLayer()
        .whereLayer("log")
        .mayNotAccessAnyLayer()
        .whereLayer("export")
        .mayOnlyAccessLayers("experiment", "analysis", "engine", "files", "pipeline")
        .whereLayer("history")
        .mayOnlyAccessLayers("experiment", "analysis", "engine", "files", "pipeline")
        .whereLayer("experiment")
        .mayOnlyAccessLayers("analysis", "engine", "pipeline")
        .whereLayer("analysis")
        .mayOnlyAccessLayers("engine", "pipeline")
        .whereLayer("engine")
        .mayOnlyAccessLayers("libraries", "pipeline")
        .whereLayer("libraries")
        .mayOnlyAccessLayers("files", "pipeline")
        .whereLayer("files")
        .mayOnlyAccessLayers("pipeline")
        .whereLayer("pipeline")
        .mayNotAccessAnyLayer()
        .because("the lower layers must do for the window, the command line and clusters alike")
        .check(CLASSES);
  }

  @Test
  void everyClassBelongsToALayer() {
    classes()
        .should()
        .resideInAnyPackage(
            ROOT + ".app..",
            ROOT + ".ui..",
            ROOT + ".cli..",
            ROOT + ".workbench..",
            ROOT + ".plugins..",
            ROOT + ".guide..",
            ROOT + ".log..",
            ROOT + ".export..",
            ROOT + ".history..",
            ROOT + ".experiment..",
            ROOT + ".analysis..",
            ROOT + ".engine..",
            ROOT + ".libraries..",
            ROOT + ".files..",
            ROOT + ".pipeline..")
        .because("no other rule holds for a package that nobody has thought of")
        .check(CLASSES);
  }

  /** The README draws the packages: {@code ui.x} in full, and other inner ones as {@code .x}. */
  @Test
  void theReadmeDrawsEveryPackageAndNoOther() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String drawing = readme.substring(readme.indexOf("## How it is built")).split("```")[1];
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1))
            .collect(Collectors.toSet());
    Set<String> drawn =
        Pattern.compile("\\bui\\.\\w+")
            .matcher(drawing)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());

    assertThat(packages).filteredOn(name -> name.startsWith("ui.")).hasSameElementsAs(drawn);
    assertThat(packages)
        .filteredOn(name -> !name.startsWith("ui."))
        .allSatisfy(
            name ->
                assertThat(drawing)
                    .containsPattern("(?m)\\b" + name.replaceFirst("\\..*", "") + "\\b")
                    .contains(name.replaceFirst("^\\w+", "")));
  }

  @Test
  void packagesFormNoCycles() {
    slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("packages that need each other can only be understood and changed together")
        .check(CLASSES);
  }

  @Test
  void pipelinesKnowNothingOfEachOther() {
    slices()
        .matching(ROOT + ".pipeline.(stats|words|regex|command)..")
        .should()
        .notDependOnEachOther()
        .because("what two of them need belongs to the text or the bytes below them")
        .check(CLASSES);
  }

  @Test
  void enginesOfThisMachineAreKnownToNobody() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".engine.local..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".engine.local..")
        .because("engines are found by ServiceLoader, so that a new one needs no further edit")
        .check(CLASSES);
  }

  @Test
  void onlyTheWindowKnowsOfAScreen() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".ui..", ROOT + ".app..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
        .because("everything below must work on machines without a screen")
        .check(CLASSES);
  }

  @Test
  void pipelinesKnowOfNoThreads() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".pipeline..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.concurrent\\.(Executor.*|.*ExecutorService|.*PoolExecutor|ForkJoin.*"
                + "|.*Future.*|locks\\..*)")
        .orShould()
        .accessTargetWhere(START_A_THREAD)
        .because("how many files are worked on at once is for the engines to say")
        .check(CLASSES);
  }

  @Test
  void onlyAFewClassesStartThreads() {
    noClasses()
        .that(are(not(partOf(THREAD_STARTERS))))
        .should()
        .accessTargetWhere(START_A_THREAD)
        .because("whoever starts a thread must see to its end, and few places can be watched")
        .check(CLASSES);
    assertThat(placesThat(START_A_THREAD)).containsExactlyInAnyOrderElementsOf(THREAD_STARTERS);
  }

  @Test
  void onlyAFewClassesSpeakToTheFxThread() {
    noClasses()
        .that(are(not(partOf(FX_MESSENGERS))))
        .should()
        .accessTargetWhere(CALL_RUN_LATER)
        .because("a message for each event of each file would freeze the window")
        .check(CLASSES);
    assertThat(placesThat(CALL_RUN_LATER)).containsExactlyInAnyOrderElementsOf(FX_MESSENGERS);
  }

  @Test
  void publicClassesAreFinal() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("a class that is not made to be extended must not be")
        .check(CLASSES);
  }

  @Test
  void onlyTheOutermostLayersPrint() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".app..")
        .should(ACCESS_STANDARD_STREAMS)
        .because("standard output is for the results that a user has asked for")
        .check(CLASSES);
  }

  @Test
  void onlyOnePackageKnowsWhereLogsGo() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".log..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .because("whoever has something to log says so to a System.Logger")
        .check(CLASSES);
  }

  /** Calls of, and references to, methods and constructors whose full name has this form. */
  private static DescribedPredicate<JavaAccess<?>> target(String what, String form) {
    return describe(what, access -> fullName(access.getTarget()).matches(form));
  }

  private static String fullName(AccessTarget target) {
    return target.getOwner().getName() + "." + target.getName();
  }

  /** Classes of these names, with those nested in them. */
  private static DescribedPredicate<JavaClass> partOf(Set<String> names) {
    return describe("part of " + names, type -> names.contains(outermost(type)));
  }

  /** The outermost classes that really do this: a list that names others is out of date. */
  private static Set<String> placesThat(DescribedPredicate<JavaAccess<?>> doThis) {
    return CLASSES.stream()
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(doThis)
        .map(access -> outermost(access.getOriginOwner()))
        .collect(Collectors.toSet());
  }

  private static String outermost(JavaClass type) {
    String name = type.getName();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
