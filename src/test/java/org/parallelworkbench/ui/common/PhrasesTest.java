package org.parallelworkbench.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallelworkbench.analysis.Agreement;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.analysis.ScalingFit;
import org.parallelworkbench.analysis.TimePart;
import org.parallelworkbench.analysis.Verdict;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.experiment.InvalidWorkerCountsException;
import org.parallelworkbench.experiment.WorkerCounts;
import org.parallelworkbench.pipeline.Failures;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.pipeline.TextEncoding;

/** What lower layers say is known, word for word, and reads well in other languages. */
class PhrasesTest {

  private static final Path SOURCES = Path.of("src/main/java/org/parallelworkbench");

  private static final Path CLUSTER = Path.of("src/cluster/java");

  /** Where what the window shows comes from. */
  private static final List<String> LOWER_LAYERS =
      List.of(
          "analysis",
          "engine",
          "experiment",
          "export",
          "files",
          "history",
          "libraries",
          "pipeline",
          "plugins",
          "workbench");

  /** Of a charset's choices only this one is a word. */
  private static final Set<String> WORDS = Set.of("auto");

  /** Phrases that the code puts together from pieces, so that they are nowhere in one. */
  private static final Set<String> COMPOSED =
      Set.of(
          "advice.one",
          "diff.differ",
          "diff.differs",
          "diff.first",
          "diff.first.one",
          "diff.second",
          "diff.second.one",
          "encoding.warning",
          "encoding.warning.one",
          "file.doneAt",
          "fit.few.one",
          "fit.peak",
          "fit.peak.one",
          "fit.rising",
          "history.write",
          "limit.memory",
          "limit.memory.one",
          "limit.range",
          "run.stopped.one",
          "verdict.few.workers",
          "workbench.noEngine",
          "workbench.noPipeline",
          "worker.one",
          "zip.length",
          "zip.length.more");

  private final Locale usual = Locale.getDefault();

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  private static String in(String language, String english) {
    Locale.setDefault(Locale.of(language));
    return Phrases.of(english);
  }

  @Test
  void everyNameAndExplanationOfPipelinesAndEnginesIsKnown() {
    List<String> shown = new ArrayList<>();
    for (Engine engine : Engines.all()) {
      shown.addAll(List.of(engine.name(), engine.description()));
    }
    for (Pipeline pipeline : Pipelines.all()) {
      shown.addAll(List.of(pipeline.name(), pipeline.description()));
      for (Option<?> option : pipeline.options()) {
        shown.addAll(List.of(option.label(), option.help()));
        if (option.kind() == Option.Kind.CHOICE) {
          option.choices().stream()
              .filter(choice -> !option.key().equals("charset") || WORDS.contains(choice))
              .forEach(shown::add);
        }
      }
    }
    for (TimePart part : TimePart.values()) {
      shown.add(part.title());
    }

    assertThat(Bundles.texts(phrases()).values()).containsAll(shown);
  }

  private static Path phrases() {
    return Bundles.all().stream()
        .filter(file -> file.endsWith("phrases.properties"))
        .findFirst()
        .orElseThrow();
  }

  /** A phrase whose words no longer are in the code would never be found. */
  @Test
  void everyPhraseIsWhatTheCodeSays() throws IOException {
    String code = code();
    List<String> gone = new ArrayList<>();
    Bundles.texts(phrases())
        .forEach(
            (key, phrase) -> {
              for (String part : Phrase.HOLE.split(phrase)) {
                // Some of it may come from another place: what is between two formatted values.
                String words = part.strip().replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
                if (words.length() > 3 && !COMPOSED.contains(key) && !code.contains(words)) {
                  gone.add(key + ": " + words);
                }
              }
            });
    assertThat(gone).isEmpty();
  }

  /** All sources of the lower layers, with texts that go over several lines in one piece. */
  private static String code() throws IOException {
    StringBuilder all = new StringBuilder();
    List<Path> folders =
        Stream.concat(LOWER_LAYERS.stream().map(SOURCES::resolve), Stream.of(CLUSTER)).toList();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString()
        .replaceAll("\"\\s*\\+\\s*\"", "")
        .replace("\\\"", "\"")
        .replace("\\\\", "\\")
        .replace("%%", "%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Count terms | Begriffe zählen | Contar términos",
        "Thread pool × 4 | Thread-Pool × 4 | Pool de hilos × 4",
        "Use 1 worker | 1 Worker verwenden | Usar 1 worker",
        "Within 5 % of the best (8), 3.2× faster than sequential."
            + " | Höchstens 5 % unter der besten (8), 3,2-mal so schnell wie sequenziell."
            + " | A menos de un 5 % del mejor (8), 3,2 veces más rápido que la secuencial.",
        "Too little work per file: a file takes 1.4 ms, and getting from one to the next 80 µs."
            + " | Zu wenig Arbeit je Datei: Eine Datei dauert 1,4 ms, und der Weg zur nächsten"
            + " 80 µs."
            + " | Demasiado poco trabajo por archivo: un archivo tarda 1,4 ms, y pasar de uno al"
            + " siguiente, 80 µs.",
        "up to 21 runs, about 3 min if no worker has to wait"
            + " | bis zu 21 Läufe, etwa 3 min, wenn kein Worker warten muss"
            + " | hasta 21 ejecuciones, unos 3 min si ningún worker tiene que esperar",
        "timed out after 0.25 s (attempt 2 of 3)"
            + " | Zeitlimit nach 0,25 s überschritten (Versuch 2 von 3)"
            + " | superó el tiempo máximo de 0,25 s (intento 2 de 3)",
        "not run: stopped after 10 failures"
            + " | nicht ausgeführt: nach 10 Fehlschlägen angehalten"
            + " | no ejecutado: detenido tras 10 fallos",
        "looks binary: gzip-compressed data"
            + " | sieht binär aus: mit gzip gepackte Daten"
            + " | parece binario: datos comprimidos con gzip",
        "damaged gzip data at offset 20: the checksum is wrong"
            + " | beschädigte Gzip-Daten bei Offset 20: die Prüfsumme ist falsch"
            + " | datos gzip dañados en el desplazamiento 20: la suma de comprobación es incorrecta",
        "Cannot write “/a/1.5 b.csv”: no permission. Choose another folder."
            + " | „/a/1.5 b.csv“ lässt sich nicht schreiben: keine Berechtigung. Wählen Sie einen"
            + " anderen Ordner."
            + " | No se puede escribir «/a/1.5 b.csv»: sin permiso. Elija otra carpeta.",
        "The history cannot be written: the disk is full. The run goes on, and what it finds is"
            + " kept in memory until the history can be written again."
            + " | Der Verlauf lässt sich nicht schreiben: der Datenträger ist voll. Der Lauf geht"
            + " weiter, und was er findet, bleibt im Speicher, bis der Verlauf wieder zu schreiben"
            + " ist."
            + " | No se puede escribir el historial: el disco está lleno. La ejecución continúa, y"
            + " lo que encuentre se conserva en memoria hasta que se pueda volver a escribir.",
        "Identical results: same status and counts for all 12,345 files."
            + " | Gleiche Ergebnisse: derselbe Zustand und dieselben Zahlen bei allen 12.345"
            + " Dateien."
            + " | Resultados idénticos: el mismo estado y los mismos recuentos en los 12.345"
            + " archivos.",
        "3 files differ; 1 file only in the second."
            + " | 3 Dateien weichen ab; 1 Datei nur im zweiten."
            + " | 3 archivos difieren; 1 archivo solo en la segunda.",
        "The archive “a.zip” cannot be listed, so its files are left out: it is encrypted in its"
            + " archive; unpack it first."
            + " | Das Archiv „a.zip“ lässt sich nicht auflisten, daher fehlen seine Dateien: sie"
            + " ist im Archiv verschlüsselt; entpacken Sie sie zuerst."
            + " | No se puede listar el archivo comprimido «a.zip», así que se omiten sus"
            + " archivos: está cifrado en su archivo comprimido; descomprímalo antes.",
        "Cluster + this computer × 4 | Cluster + dieser Computer × 4 | Clúster + este equipo × 4",
        "The cluster was lost (the connection was closed); this computer does what is left."
            + " | Der Cluster ging verloren (die Verbindung wurde geschlossen); dieser Computer"
            + " erledigt den Rest."
            + " | Se perdió el clúster (se cerró la conexión); este equipo hace lo que queda.",
        "Top is a whole number from 1 to 100000."
            + " | „Häufigste“ ist eine ganze Zahl von 1 bis 100000."
            + " | «Más frecuentes» es un número entero de 1 a 100000.",
        "The plug-in a.jar is not used: it offers a.B, which is not in it."
            + " | Das Plug-in a.jar wird nicht verwendet: Es bietet a.B, was nicht darin ist."
            + " | El complemento a.jar no se usa: ofrece a.B, que no está en él.",
        "windows-1252 (detected, 73 %), 3 replaced"
            + " | windows-1252 (erkannt, 73 %), 3 ersetzt"
            + " | windows-1252 (detectada, 73 %), 3 sustituidos"
      })
  void phrasesAreTranslatedWithWhatIsInThem(String english, String german, String spanish) {
    assertThat(in("de", english)).isEqualTo(german);
    assertThat(in("es", english)).isEqualTo(spanish);
    assertThat(in("en", english)).isEqualTo(english);
  }

  @Test
  void whatIsNoPhraseIsShownAsItIs() {
    assertThat(in("de", "Count my own things")).isEqualTo("Count my own things");
    assertThat(in("de", "")).isEmpty();
    assertThat(in("de", ".")).isEqualTo(".");
    assertThat(in("de", "exit code 3: cannot be read"))
        .as("what a program has said is its own")
        .isEqualTo("Exit-Code 3: cannot be read");
  }

  @Test
  void whatAnalysesSayIsKnown() {
    Sample slow = Sample.of(2.0, 2.01, 1.99, 2.02, 1.98);
    Sample fast = Sample.of(1.7, 1.71, 1.69, 1.72, 1.68);
    Sample faster = Sample.of(0.5, 0.51, 0.49, 0.52, 0.48);

    assertThat(in("de", Verdict.ofWorkers(4, fast, 2, slow).sentence()))
        .startsWith("4 Worker sind 18 % schneller als 2 (95-%-KI ");
    assertThat(in("de", Verdict.of("A", slow, "B", faster).sentence()))
        .startsWith("B ist 4,0-mal so schnell wie A (95-%-KI 3,");
    assertThat(in("de", Verdict.ofWorkers(4, slow, 8, slow).sentence()))
        .isEqualTo("kein messbarer Unterschied zwischen 4 und 8 Workern (p = 1,00)");
    assertThat(in("es", Verdict.ofWorkers(4, Sample.of(1), 8, Sample.of(1)).sentence()))
        .startsWith("demasiado pocas repeticiones para distinguir 4 y 8 workers");
    assertThat(in("de", Agreement.of(List.of()).sentence()))
        .isEqualTo("Noch kein vollständiger Lauf.");
    assertThat(in("de", Agreement.identical(5).sentence()))
        .isEqualTo("Alle 5 Läufe ergaben dieselben Zahlen.");
    assertThat(in("de", new ScalingFit.TooFewPoints(4).sentence()))
        .isEqualTo(
            "Zu wenige Punkte: Eine Anpassung braucht 6 verschiedene Worker-Zahlen, und nur 4"
                + " wurden gemessen.");
    assertThat(in("es", fast.range().label())).isEqualTo("mín–máx");
    assertThat(in("es", fast.meanInterval().orElseThrow().label()))
        .isEqualTo("IC del 95 % de la media");
  }

  @Test
  void whatIsSaidOfFilesIsKnown() {
    assertThat(in("de", Failures.describe(new NoSuchFileException("x"))))
        .isEqualTo("nicht gefunden: Sie wurde verschoben, umbenannt oder gelöscht");
    assertThat(in("de", Failures.describe(new IOException("Stale file handle"))))
        .isEqualTo("Stale file handle");
    TextEncoding encoding =
        new TextEncoding("UTF-8", TextEncoding.Decision.VALID_UTF_8, 100, 12, 3456);
    assertThat(in("de", encoding.warning()))
        .isEqualTo("12 Bytefolgen sind kein gültiges UTF-8, die erste bei Offset 3456");
    assertThat(in("de", encoding.label())).isEqualTo("UTF-8");
    assertThat(in("es", encoding.accepted().label())).isEqualTo("UTF-8, 12 sustituidos");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''  | Geben Sie mindestens eine Worker-Zahl ein, etwa 1, 2, 4.",
        "8-4 | „8-4“ zählt abwärts: Schreiben Sie 4-8.",
        "x   | „x“ passt nicht: Worker-Zahlen sind ganze Zahlen von 1 bis 4096, etwa"
      })
  void whatIsSaidOfWorkerCountsIsKnown(String typed, String german) {
    assertThat(in("de", complaint(typed))).startsWith(german);
  }

  private static String complaint(String typed) {
    try {
      return WorkerCounts.parseList(typed).toString();
    } catch (InvalidWorkerCountsException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
