package org.parallelworkbench.pipeline.regex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be seen of a regular expression without reading it in full.
 *
 * @param unclosed where the innermost parenthesis is that is not closed, or -1
 * @param stray where the first parenthesis is that closes none, or -1
 * @param size about how many characters and classes it has when its repetitions are written out
 */
record Structure(int unclosed, int stray, double size) {

  private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

  /** A group that is open, or the whole expression. */
  private static final class Group {

    private final int start;
    private double size;

    /** That of what a repetition would repeat. */
    private double last;

    Group(int start) {
      this.start = start;
    }

    void add(double item) {
      size += item;
      last = item;
    }

    void repeat(double times) {
      size += last * (times - 1);
      last *= times;
    }
  }

  /** Looks at an expression, whether it makes sense or not. */
  static Structure of(String expression) {
    Deque<Group> open = new ArrayDeque<>();
    Group group = new Group(-1);
    int stray = -1;
    Matcher repetition = REPETITION.matcher(expression);
    int i = 0;
    while (i < expression.length()) {
      int next = i + 1;
      switch (expression.charAt(i)) {
        case '(' -> {
          open.push(group);
          group = new Group(i);
        }
        case ')' -> {
          if (open.isEmpty()) {
            stray = stray < 0 ? i : stray;
          } else {
            Group outer = open.pop();
            outer.add(group.size);
            group = outer;
          }
        }
        case '{' -> {
          if (repetition.region(i, expression.length()).lookingAt()) {
            group.repeat(times(repetition));
            next = repetition.end();
          } else {
            group.add(1);
          }
        }
        case '[' -> {
          group.add(1);
          next = endOfClass(expression, i);
        }
        case '\\' -> {
          group.add(1);
          next = endOfEscape(expression, i);
        }
        default -> group.add(1);
      }
      i = next;
    }
    double size = group.size;
    for (Group outer : open) {
      size += outer.size;
    }
    return new Structure(group.start, stray, size);
  }

  private static double times(Matcher repetition) {
    String most = repetition.group(2);
    return Math.max(
        Double.parseDouble(repetition.group(1)),
        most == null || most.isEmpty() ? 1 : Double.parseDouble(most));
  }

  /** Where what follows a class begins; a ] that comes first is one of its characters. */
  private static int endOfClass(String expression, int start) {
    int i = start + 1;
    i += expression.startsWith("^", i) ? 1 : 0;
    i += expression.startsWith("]", i) ? 1 : 0;
    while (i < expression.length() && expression.charAt(i) != ']') {
      int named = expression.startsWith("[:", i) ? expression.indexOf(":]", i + 2) : -1;
      i = named >= 0 ? named + 2 : expression.charAt(i) == '\\' ? i + 2 : i + 1;
    }
    return i + 1;
  }

  /** Where what follows an escape such as {@code \d}, {@code \x{41}} or {@code \Q…\E} begins. */
  private static int endOfEscape(String expression, int start) {
    int end = -1;
    if (expression.startsWith("Q", start + 1)) {
      end = expression.indexOf("\\E", start + 2);
      return end < 0 ? expression.length() : end + 2;
    }
    if (expression.startsWith("{", start + 2) && "pPx".indexOf(expression.charAt(start + 1)) >= 0) {
      end = expression.indexOf('}', start + 2);
    }
    return end < 0 ? start + 2 : end + 1;
  }
}
