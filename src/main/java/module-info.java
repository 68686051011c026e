import org.jspecify.annotations.NullMarked;

/** Runs a pipeline over many files, sequentially and in parallel, and measures what workers buy. */
@NullMarked
module org.parallelworkbench {
  requires atlantafx.base;
  requires com.ibm.icu;
  requires de.siegmar.fastcsv;
  requires info.picocli;
  requires javafx.controls;
  requires javafx.fxml;
  requires static jdk.incubator.vector;
  requires java.logging;
  requires java.sql;
  requires jdk.management;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.commonmark.ext.heading.anchor;
  requires org.controlsfx.controls;
  requires org.kordamp.ikonli.core;
  requires org.kordamp.ikonli.feather;
  requires org.kordamp.ikonli.javafx;
  requires tools.jackson.databind;
  requires hipparchus.core;
  requires hipparchus.optim;
  requires hipparchus.stat;
  requires re2j;
  requires static org.jspecify;
  requires org.xerial.sqlitejdbc;

  uses org.parallelworkbench.engine.Engine;
  uses org.parallelworkbench.engine.cluster.Cluster;
  uses org.parallelworkbench.pipeline.Pipeline;
  uses org.parallelworkbench.pipeline.text.DocumentReader;

  provides org.parallelworkbench.pipeline.Pipeline with
      org.parallelworkbench.pipeline.text.CountTerms,
      org.parallelworkbench.pipeline.stats.TextStatistics,
      org.parallelworkbench.pipeline.words.WordFrequencies,
      org.parallelworkbench.pipeline.regex.RegexMatches,
      org.parallelworkbench.pipeline.command.Command,
      org.parallelworkbench.pipeline.Simulated;
  provides org.parallelworkbench.engine.Engine with
      org.parallelworkbench.engine.local.SequentialEngine,
      org.parallelworkbench.engine.local.LazyEngine,
      org.parallelworkbench.engine.local.ThreadPoolEngine,
      org.parallelworkbench.engine.local.VirtualThreadsEngine,
      org.parallelworkbench.engine.local.ForkJoinEngine,
      org.parallelworkbench.engine.local.ClusterEngine,
      org.parallelworkbench.engine.local.MixedEngine;

  exports org.parallelworkbench.engine;
  exports org.parallelworkbench.engine.cluster;
  exports org.parallelworkbench.libraries;
  exports org.parallelworkbench.pipeline;
  exports org.parallelworkbench.pipeline.bytes;
  exports org.parallelworkbench.pipeline.text;
  exports org.parallelworkbench.app to
      javafx.graphics;

  opens org.parallelworkbench.cli to
      info.picocli;
  opens org.parallelworkbench.ui.appearance to
      tools.jackson.databind;
  opens org.parallelworkbench.ui.cluster to
      javafx.fxml;
  opens org.parallelworkbench.ui.comparison to
      javafx.fxml;
  opens org.parallelworkbench.ui.details to
      javafx.fxml;
  opens org.parallelworkbench.ui.counts to
      javafx.fxml;
  opens org.parallelworkbench.ui.files to
      javafx.fxml;
  opens org.parallelworkbench.ui.history to
      javafx.fxml;
  opens org.parallelworkbench.ui.run to
      javafx.fxml;
  opens org.parallelworkbench.ui.scaling to
      javafx.fxml;
  opens org.parallelworkbench.ui.settings to
      tools.jackson.databind;
  opens org.parallelworkbench.ui.timeline to
      javafx.fxml;
  opens org.parallelworkbench.ui.window to
      javafx.fxml;
}
