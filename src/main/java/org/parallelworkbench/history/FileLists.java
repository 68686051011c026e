package org.parallelworkbench.history;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.files.PathText;
import org.parallelworkbench.pipeline.ArchiveEntry;
import org.parallelworkbench.pipeline.SourceFile;

/** Stores lists of files, equal ones once. */
final class FileLists {

  private static final String INSERT_FILE =
      "INSERT INTO file (list_id, place, path, size, charset, entry, entry_offset, packed_size,"
          + " crc, method, encrypted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** Goes into a digest where a file's size would be; no file has it. */
  private static final long NO_SIZE = SourceFile.UNKNOWN_SIZE - 1;

  private FileLists() {}

  /** Stores a list unless it is there already, and returns its id. */
  static long store(Statements statements, List<SourceFile> files) throws SQLException {
    Path base = Path.of("").toAbsolutePath();
    List<String> paths = files.stream().map(file -> PathText.of(file.path())).toList();
    byte[] digest = digest(base, paths, files);
    var known =
        statements.one(
            "SELECT id FROM file_list WHERE digest = ?", row -> row.getLong(1), (Object) digest);
    if (known.isPresent()) {
      return known.get();
    }
    String prefix = folder(paths);
    long id =
        statements.insert(
            "INSERT INTO file_list (digest, base, prefix, files) VALUES (?, ?, ?, ?)",
            digest,
            PathText.of(base),
            prefix,
            files.size());
    PreparedStatement insert = statements.prepare(INSERT_FILE);
    for (int i = 0; i < paths.size(); i++) {
      insert.setLong(1, id);
      insert.setInt(2, i);
      insert.setString(3, paths.get(i).substring(prefix.length()));
      bind(insert, files.get(i));
      insert.executeUpdate();
    }
    return id;
  }

  private static void bind(PreparedStatement insert, SourceFile file) throws SQLException {
    Charset charset = file.charset();
    insert.setLong(4, file.size());
    insert.setString(5, charset == null ? null : charset.name());
    ArchiveEntry entry = file.entry();
    if (entry == null) {
      for (int column = 6; column <= 11; column++) {
        insert.setNull(column, Types.NULL);
      }
    } else {
      insert.setString(6, entry.name());
      insert.setLong(7, entry.offset());
      insert.setLong(8, entry.packedSize());
      insert.setInt(9, entry.crc());
      insert.setInt(10, entry.method());
      insert.setBoolean(11, entry.encrypted());
    }
  }

  /**
   * Reads a list.
   *
   * @param open whether the files are to be found, wherever the program was started this time;
   *     otherwise their paths are as they were given
   */
  static List<SourceFile> load(Statements statements, long id, boolean open) throws SQLException {
    record Place(Path base, String prefix, int files) {}
    Place place =
        statements
            .one(
                "SELECT base, prefix, files FROM file_list WHERE id = ?",
                row -> new Place(PathText.parse(row.getString(1)), row.getString(2), row.getInt(3)),
                id)
            .orElseThrow();
    boolean elsewhere = open && !place.base().equals(Path.of("").toAbsolutePath());
    List<SourceFile> files = new ArrayList<>(place.files());
    statements.each(
        "SELECT * FROM file WHERE list_id = ? ORDER BY place",
        row -> {
          Path path = PathText.parse(place.prefix() + row.getString("path"));
          files.add(
              new SourceFile(
                  elsewhere ? place.base().resolve(path) : path,
                  row.getLong("size"),
                  entry(row),
                  charset(row)));
        },
        id);
    return files;
  }

  private static @Nullable ArchiveEntry entry(ResultSet row) throws SQLException {
    String name = row.getString("entry");
    return name == null
        ? null
        : new ArchiveEntry(
            name,
            row.getLong("entry_offset"),
            row.getLong("packed_size"),
            row.getInt("crc"),
            row.getInt("method"),
            row.getBoolean("encrypted"));
  }

  private static @Nullable Charset charset(ResultSet row) throws SQLException {
    String name = row.getString("charset");
    return name == null ? null : Charset.forName(name);
  }

  /** What all paths begin with, up to and including a separator. */
  private static String folder(List<String> paths) {
    if (paths.isEmpty()) {
      return "";
    }
    String common = paths.getFirst();
    for (String path : paths) {
      int length = 0;
      int most = Math.min(common.length(), path.length());
      while (length < most && common.charAt(length) == path.charAt(length)) {
        length++;
      }
      common = common.substring(0, length);
    }
    return common.substring(0, Math.max(common.lastIndexOf('/'), common.lastIndexOf('\\')) + 1);
  }

  private static byte[] digest(Path base, List<String> paths, List<SourceFile> files) {
    MessageDigest digest = sha256();
    update(digest, base.toString(), 0);
    for (int i = 0; i < paths.size(); i++) {
      SourceFile file = files.get(i);
      update(digest, paths.get(i), file.size());
      if (file.entry() != null || file.charset() != null) {
        update(digest, file.entry() + " " + file.charset(), NO_SIZE);
      }
    }
    return digest.digest();
  }

  /** With lengths, so that different lists do not run together to the same bytes. */
  private static void update(MessageDigest digest, String text, long size) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(12).putInt(bytes.length).putLong(size).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
