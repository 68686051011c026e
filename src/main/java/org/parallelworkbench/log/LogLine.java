package org.parallelworkbench.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A record in one line, with the time, the level and who said it; a stack trace goes below it. */
final class LogLine extends Formatter {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSxx").withZone(ZoneId.systemDefault());

  @Override
  public String format(LogRecord entry) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.printf(
        "%s %-7s %s: %s%n",
        TIME.format(entry.getInstant()),
        entry.getLevel().getName(),
        shortName(entry.getLoggerName()),
        oneLine(formatMessage(entry)));
    if (entry.getThrown() != null) {
      entry.getThrown().printStackTrace(out);
    }
    return text.toString();
  }

  private static String shortName(String logger) {
    return logger == null ? "" : logger.substring(logger.lastIndexOf('.') + 1);
  }

  /** A file may be called anything, but must not forge a line of the log. */
  private static String oneLine(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
