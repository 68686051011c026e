package org.parallelworkbench.tika;

import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.ContentHandler;

/** Leaves alone what is attached to a document, or embedded in it: that is no part of its text. */
final class NothingWithin implements EmbeddedDocumentExtractor {

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return false;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
    // Nothing of it.
  }
}
