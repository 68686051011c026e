package org.parallelworkbench.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallelworkbench.pipeline.InvalidSettingException;

/** Paths are those of Unix. */
@DisabledOnOs(OS.WINDOWS)
class TemplateTest {

  private static final Path FILE = Path.of("/data dir/a b.tar.gz");

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '#',
      value = {
        "wc -l {}            ~ wc|-l|/data dir/a b.tar.gz",
        "x {.} {/} {//} {/.} ~ x|/data dir/a b.tar|a b.tar.gz|/data dir|a b.tar",
        "x --in={} --out={/.}.txt ~ x|--in=/data dir/a b.tar.gz|--out=a b.tar.txt",
        "x 'a  b' \"c d\"e   ~ x|a  b|c de",
        "x '{}' \"{/}\"      ~ x|/data dir/a b.tar.gz|a b.tar.gz",
        "x '' \"\"           ~ x||",
        "x 'a\\b' \"a\\b\\\"\\\\\" a\\ b ~ x|a\\b|a\\b\"\\|a b",
        "x \\{} {a} {        ~ x|{}|{a}|{",
        "  x   y           ~ x|y",
        "x \\                ~ x|\\",
        "x $HOME `id` ; | * ~ x|$HOME|`id`|;|||*",
      })
  void splitsIntoArguments(String command, String arguments) throws InvalidSettingException {
    assertThat(String.join("|", filled(command, FILE))).isEqualTo(arguments);
  }

  @Test
  void whateverAFileIsCalledItStaysOneArgument() throws InvalidSettingException {
    for (String name :
        List.of(
            "a b", "'", "\"", "\\", "$(id)", "`id`", ";id", "-rf", "{}", "{.}", "a\nb", "*", "&")) {
      Path file = Path.of("/data", name);
      assertThat(filled("x {} '{/}' \"{/}\"", file))
          .containsExactly("x", "/data/" + name, name, name);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '#',
      value = {"x 'a b~3", "x \"a b~3", "'a' \"b\\\"~5"})
  void saysWhichQuoteIsNotClosed(String command, int position) {
    assertThatThrownBy(() -> Template.split("command", command))
        .isInstanceOfSatisfying(
            InvalidSettingException.class, e -> assertThat(e.key()).isEqualTo("command"))
        .hasMessage("The quote at character " + position + " is not closed.");
  }

  @ParameterizedTest
  @CsvSource({
    "/a/b.c/d, /a/b.c/d, d",
    "/a/b.c, /a/b, b",
    "/a/.hidden, /a/.hidden, .hidden",
    "/a/b., /a/b, b"
  })
  void knowsWhatAnExtensionIs(String path, String without, String name) {
    assertThat(Template.of("{.}").fill(Path.of(path))).isEqualTo(without);
    assertThat(Template.of("{/.}").fill(Path.of(path))).isEqualTo(name);
  }

  private static List<String> filled(String command, Path file) throws InvalidSettingException {
    return Template.split("command", command).stream().map(it -> it.fill(file)).toList();
  }
}
