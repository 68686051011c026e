package org.parallelworkbench.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.parallelworkbench.files.NamePatterns;
import org.parallelworkbench.pipeline.SourceFile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The charset of files with certain names, as in {@code *.csv=windows-1252}. */
record CharsetRule(NamePatterns names, Charset charset) {

  /** The file with this charset, if it has such a name. */
  SourceFile apply(SourceFile file) {
    return names.matches(file.name()) ? file.withCharset(charset) : file;
  }

  /** Reads a rule. */
  static final class Converter implements ITypeConverter<CharsetRule> {
    @Override
    public CharsetRule convert(String text) {
      int equals = text.lastIndexOf('=');
      if (equals < 1) {
        throw new TypeConversionException(
            "“" + text + "” has no pattern and name. Write them as in '*.csv=windows-1252'.");
      }
      String name = text.substring(equals + 1).strip();
      try {
        return new CharsetRule(
            NamePatterns.parse(text.substring(0, equals)), Charset.forName(name));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        throw new TypeConversionException(
            "“" + name + "” is no encoding that Java knows. Use a name like windows-1252.");
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
