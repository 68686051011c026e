package org.parallelworkbench.cli;

import java.lang.module.ModuleDescriptor;
import picocli.CommandLine.IVersionProvider;

/** The program's name and version; the build puts the version into the module. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    ModuleDescriptor module = ProgramVersion.class.getModule().getDescriptor();
    String version =
        module == null ? "" : module.rawVersion().map(number -> " " + number).orElse("");
    return new String[] {"Parallel Workbench" + version};
  }
}
