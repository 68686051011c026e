package org.parallelworkbench.pipeline.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.TextEncoding;

/** What becomes of a file with bytes that do not decode. */
enum MalformedPolicy {
  /** It is counted, and the result has a warning. */
  REPORT {
    @Override
    TextEncoding judge(TextEncoding encoding) {
      return encoding;
    }
  },

  /** It fails, and nothing is counted. */
  FAIL {
    @Override
    TextEncoding judge(TextEncoding encoding) throws RefusedException {
      if (encoding.malformed() > 0) {
        throw new RefusedException(encoding.warning());
      }
      return encoding;
    }
  },

  /** It is counted, without a warning. */
  REPLACE {
    @Override
    TextEncoding judge(TextEncoding encoding) {
      return encoding.accepted();
    }
  };

  /** The names that users know them by, the default first. */
  static List<String> names() {
    return Stream.of(values()).map(MalformedPolicy::lowerCase).toList();
  }

  /** The policy with one of these names. */
  static MalformedPolicy of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  private String lowerCase() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What to tell of how a whole file was decoded.
   *
   * @throws RefusedException if the file is to fail
   */
  abstract TextEncoding judge(TextEncoding encoding) throws RefusedException;
}
