package org.parallelworkbench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ports that this process listens on, as Linux knows them. */
public final class ListeningSockets {

  /** How the kernel writes the state of a socket that listens, or of one without a connection. */
  private static final Set<String> OPEN = Set.of("0A", "07");

  private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");
  private static final int STATE = 3;
  private static final int INODE = 9;

  private ListeningSockets() {}

  /** The kernel's lines on them, none if there is no such socket. */
  public static List<String> ofThisProcess() throws IOException {
    Set<String> own = inodes();
    List<String> listening = new ArrayList<>();
    for (String table : TABLES) {
      Path path = Path.of("/proc/self/net", table);
      for (String line : Files.exists(path) ? Files.readAllLines(path) : List.<String>of()) {
        String[] cells = line.strip().split("\\s+");
        if (cells.length > INODE && OPEN.contains(cells[STATE]) && own.contains(cells[INODE])) {
          listening.add(line);
        }
      }
    }
    return listening;
  }

  private static Set<String> inodes() throws IOException {
    Set<String> inodes = new HashSet<>();
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path descriptor : descriptors) {
        // One is that of the listing itself, which is gone by the end.
        if (Files.isSymbolicLink(descriptor)) {
          String target = Files.readSymbolicLink(descriptor).toString();
          if (target.startsWith("socket:[")) {
            inodes.add(target.substring("socket:[".length(), target.length() - 1));
          }
        }
      }
    }
    return inodes;
  }
}
