package org.parallelworkbench.ui.help;

import java.lang.module.ModuleDescriptor;
import javafx.scene.control.Alert;
import javafx.stage.Window;
import org.parallelworkbench.ui.common.Texts;

/** Says what program this is, and on what it runs. Used on the FX thread only. */
public final class AboutDialog {

  private final Alert alert;

  /** A dialog over this window, which is not shown yet. */
  public AboutDialog(Window owner) {
    Texts texts = new Texts(AboutDialog.class);
    String title = texts.get("about.title", version());
    alert =
        new Alert(
            Alert.AlertType.INFORMATION,
            texts.get(
                "about.text",
                Runtime.version().toString(),
                System.getProperty("javafx.runtime.version", ""),
                Runtime.getRuntime().availableProcessors()));
    alert.initOwner(owner);
    alert.setTitle(title);
    alert.setHeaderText(title);
  }

  /** The build puts the version into the module. */
  private static String version() {
    ModuleDescriptor module = AboutDialog.class.getModule().getDescriptor();
    return module == null ? "" : module.rawVersion().orElse("");
  }

  /** Shows it, without holding up what runs. */
  public void show() {
    alert.show();
  }
}
