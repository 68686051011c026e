package org.parallelworkbench.ui.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parallelworkbench.engine.cluster.FileTransfer;
import org.parallelworkbench.engine.cluster.Secret;
import org.parallelworkbench.engine.cluster.SecretFile;
import org.parallelworkbench.export.AtomicFile;
import org.parallelworkbench.workbench.JsonFields;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the user has chosen in a JSON file, and the secret, if that is wanted, elsewhere. */
final class ClusterStore {

  /** A class of its own, so that a start, which writes nothing, does without it. */
  private static final class Json {
    static final JsonMapper MAPPER =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  private final Path folder;
  private final SecretFile secret;

  /**
   * @param folder that of the program's settings; it need not exist yet
   */
  ClusterStore(Path folder) {
    this.folder = folder;
    this.secret = new SecretFile(folder.resolve("cluster-secret"));
  }

  private Path file() {
    return folder.resolve("cluster.json");
  }

  /** What was chosen last; the local cluster if nothing was, or it cannot be read. */
  ClusterChoice load() {
    if (!Files.exists(file())) {
      return ClusterChoice.LOCAL;
    }
    try {
      return read(JsonFields.parse(Files.readString(file())));
    } catch (IOException e) {
      System.getLogger(ClusterStore.class.getName())
          .log(System.Logger.Level.WARNING, "cannot read " + file(), e);
      return ClusterChoice.LOCAL;
    }
  }

  private static ClusterChoice read(JsonFields json) {
    JsonFields properties = json.object("properties");
    Map<String, String> values = new TreeMap<>();
    properties.names().forEach(name -> values.put(name, properties.text(name, "")));
    JsonFields files = json.object("files");
    return new ClusterChoice(
        json.flag("own", false),
        json.text("master", ""),
        values,
        new FileTransfer(
            files.flag("send", false),
            files.text("localFolder", ""),
            files.text("remoteFolder", "")));
  }

  /**
   * Replaces what is stored, without any secrets.
   *
   * @throws IOException if that cannot be done
   */
  void save(ClusterChoice choice) throws IOException {
    ClusterChoice shown = choice.withoutSecrets();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("own", shown.own());
    fields.put("master", shown.master());
    fields.put("properties", new TreeMap<>(shown.properties()));
    fields.put(
        "files",
        Map.of(
            "send", shown.files().send(),
            "localFolder", shown.files().localFolder(),
            "remoteFolder", shown.files().remoteFolder()));
    String json = Json.MAPPER.writeValueAsString(fields);
    AtomicFile.createFolder(folder);
    AtomicFile.writeText(file(), out -> out.write(json));
  }

  /** The secret that the user wanted to be remembered, if any. */
  Optional<Secret> secret() {
    return secret.load();
  }

  /**
   * Remembers a secret in a file that only its owner can read.
   *
   * @throws IOException if that cannot be done
   */
  void rememberSecret(Secret remembered) throws IOException {
    AtomicFile.createFolder(folder);
    secret.save(remembered);
  }

  /** Remembers no secret. */
  void forgetSecret() {
    secret.forget();
  }
}
