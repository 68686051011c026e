package org.parallelworkbench.tika;

import org.parallelworkbench.pipeline.text.DocumentReader;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hands a document's characters on, and ends its parsing when that is interrupted. */
final class TextHandler extends DefaultHandler {

  private final DocumentReader.Text text;
  private boolean interrupted;

  TextHandler(DocumentReader.Text text) {
    this.text = text;
  }

  /** Whether it was interrupted, whatever the parser makes of that. */
  boolean interrupted() {
    return interrupted;
  }

  @Override
  public void characters(char[] characters, int from, int length) throws SAXException {
    try {
      if (!interrupted) {
        text.append(characters, from, length);
        return;
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    throw new SAXException("interrupted");
  }

  /** The ends of lines and paragraphs. */
  @Override
  public void ignorableWhitespace(char[] characters, int from, int length) throws SAXException {
    characters(characters, from, length);
  }
}
