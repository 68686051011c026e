package org.parallelworkbench.tika;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.parallelworkbench.pipeline.RefusedException;

/** Says what is wrong with a document, by what a parser has thrown. */
final class Refusals {

  /** Exceptions of the libraries' own that say that a password is missing. */
  private static final Set<String> PROTECTED =
      Set.of("InvalidPasswordException", "OLE2NotOfficeXmlFileException");

  private Refusals() {}

  /**
   * Why a document is refused.
   *
   * @param thrown by the parser
   * @return the reason, as a phrase for people
   * @throws IOException if it is not the document's fault, but that of the file system
   */
  static RefusedException of(Format format, Throwable thrown) throws IOException {
    List<Throwable> chain = chain(thrown);
    for (Throwable one : chain) {
      if (one instanceof FileSystemException || one instanceof ClosedChannelException) {
        throw (IOException) one;
      }
      if (one instanceof EncryptedDocumentException
          || PROTECTED.contains(one.getClass().getSimpleName())) {
        return new RefusedException("this " + format + " document is protected by a password");
      }
    }
    for (Throwable one : chain) {
      String message = String.valueOf(one.getMessage());
      if (message.contains("levels of XML element nesting")) {
        return new RefusedException("this " + format + " document is nested too deeply");
      }
      if (message.contains("entity expansions")) {
        return new RefusedException(
            "this " + format + " document defines more entities than any real one: an XML bomb");
      }
      if (message.contains("ip bomb")) {
        return new RefusedException(
            "this " + format + " document unpacks to far more than any real one: a zip bomb");
      }
    }
    return new RefusedException(
        "this " + format + " document is damaged" + detail(chain.get(chain.size() - 1)));
  }

  private static String detail(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? ""
        : ": " + message.strip().lines().findFirst().orElse("");
  }

  /** From the outermost exception to what caused them all. */
  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable one = thrown; one != null && !chain.contains(one); one = one.getCause()) {
      chain.add(one);
    }
    return chain;
  }
}
