package org.parallelworkbench.ui.cluster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the address of a master is written. */
final class MasterForm {

  private static final int MOST_PORTS = 65_535;
  private static final Pattern STANDALONE =
      Pattern.compile(
          "spark://([^\\s,/:@]+|\\[[0-9a-fA-F:.]+]):\\d+(,([^\\s,/:@]+|\\[[0-9a-fA-F:.]+]):\\d+)*");
  private static final Pattern PORT = Pattern.compile(":(\\d+)(?=,|$)");
  private static final Pattern KUBERNETES = Pattern.compile("k8s://\\S+");
  private static final Pattern PROCESSES =
      Pattern.compile("local-cluster\\[\\s*[1-9]\\d*\\s*,\\s*[1-9]\\d*\\s*,\\s*[1-9]\\d*\\s*]");

  private MasterForm() {}

  /** The key of a sentence on what is wrong; empty if nothing is. */
  static String problem(String master) {
    if (master.isEmpty()) {
      return "master.empty";
    }
    if (master.startsWith("spark://")) {
      return STANDALONE.matcher(master).matches() && portsExist(master) ? "" : "master.standalone";
    }
    if (master.startsWith("k8s://")) {
      return KUBERNETES.matcher(master).matches() ? "" : "master.kubernetes";
    }
    if (master.startsWith("local-cluster")) {
      return PROCESSES.matcher(master).matches() ? "" : "master.processes";
    }
    return master.equals("yarn") ? "" : "master.unknown";
  }

  private static boolean portsExist(String master) {
    Matcher ports = PORT.matcher(master);
    while (ports.find()) {
      String digits = ports.group(1);
      if (digits.length() > 5
          || Integer.parseInt(digits) < 1
          || Integer.parseInt(digits) > MOST_PORTS) {
        return false;
      }
    }
    return true;
  }
}
