package org.parallelworkbench.tika;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.detect.CompositeEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.libraries.ContextLoader;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.text.DocumentReader;
import org.xml.sax.SAXException;

/**
 * Reads documents with Apache Tika: the text on a document's pages, without attachments, properties
 * or what was deleted. Tika's limits hold: a text more than a hundred times as long as its
 * document, or nested more than a hundred times, is taken for an attack. Thread-safe.
 */
public final class TikaReader implements DocumentReader {

  /** Of a PDF, what is decoded beyond so many bytes goes to a temporary file. */
  private static final long PDF_MEMORY = 64L << 20;

  /** Of HTML the whole structure is in memory, which takes several times as much. */
  private static final long MOST_HTML = 64L << 20;

  /** A part of a DOCX that packs better than this, of its length, is taken for an attack. */
  private static final double LEAST_PACKED = 0.01;

  private static final MediaType OLE = MediaType.application("x-tika-msoffice");

  /** Among a document's properties: its format, and how the user wants its bytes to be decoded. */
  private static final String FORMAT = "parallelworkbench:format";

  private static final String CHARSET = "parallelworkbench:charset";

  /** What the user says, what the document says, UTF-8 if it is valid, or else statistics. */
  private static final EncodingDetector CHARSETS =
      new CompositeEncodingDetector(
          List.of(
              TikaReader::chosen,
              new HtmlEncodingDetector(),
              new ValidUtf8(),
              new Icu4jEncodingDetector()));

  private final MimeTypes types;
  private final AutoDetectParser parser;

  /** Made by {@link java.util.ServiceLoader}. */
  public TikaReader() {
    try (ContextLoader _ = new ContextLoader(TikaReader.class)) {
      FontMappers.set(new BuiltInFonts());
      types = MimeTypes.getDefaultMimeTypes();
      parser =
          new AutoDetectParser(
              (bytes, metadata) -> Format.valueOf(metadata.get(FORMAT)).type(),
              new PDFParser(),
              new EpubParser(),
              new OOXMLParser(),
              new JSoupParser(CHARSETS));
      // Tika's parser has switched it off, as if what it keeps of a part could not be too much.
      ZipSecureFile.setMinInflateRatio(LEAST_PACKED);
    }
  }

  private static @Nullable Charset chosen(InputStream bytes, Metadata metadata) {
    String name = metadata.get(CHARSET);
    return name == null ? null : Charset.forName(name);
  }

  @Override
  public Optional<String> kind(String name, byte[] head) {
    MediaType type = detect(name, new ByteArrayInputStream(head));
    // What Office protects by a password is a document within a file of another kind.
    MediaType told = type.equals(OLE) ? detect(name, null) : type;
    return Format.of(told).filter(it -> type.equals(told) || it == Format.DOCX).map(Format::name);
  }

  private MediaType detect(String name, @Nullable InputStream head) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try {
      return types.detect(head, metadata);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It is in memory.
    }
  }

  @Override
  public void read(Document document, Text text)
      throws IOException, RefusedException, InterruptedException {
    Format format = Format.valueOf(document.kind());
    TextHandler handler = new TextHandler(text);
    Metadata metadata = metadata(document);
    try (ContextLoader _ = new ContextLoader(TikaReader.class);
        TikaInputStream bytes = open(document)) {
      // Asked for now, as parsers may begin to read what is in no file yet, and then there is none.
      Path file = bytes.getPath();
      if (format == Format.HTML && bytes.getLength() > MOST_HTML) {
        throw new RefusedException("HTML of more than 64 MB is not read as a document");
      }
      parser.parse(bytes, new BodyContentHandler(handler), metadata, context());
      if (handler.interrupted()) {
        throw new InterruptedException();
      }
      if (format != Format.HTML && !format.hasEnd(file)) {
        throw new RefusedException("this " + format + " document is damaged: its end is missing");
      }
    } catch (TikaException | SAXException | IOException e) {
      if (handler.interrupted() || Thread.interrupted()) {
        throw (InterruptedException) new InterruptedException().initCause(e);
      }
      throw Refusals.of(format, e);
    } catch (NoClassDefFoundError e) {
      // Such as what opens a PDF by a certificate.
      throw new RefusedException(
          "this " + format + " document needs a part of Apache Tika that is not installed");
    }
    check(format, metadata);
  }

  /** Refuses what a parser has let pass though there was text that it could not read. */
  private static void check(Format format, Metadata metadata) throws IOException, RefusedException {
    String warning = metadata.get(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING);
    if (format == Format.DOCX && warning != null) {
      throw Refusals.of(format, new TikaException(warning));
    }
    if (format == Format.PDF && Objects.equals(metadata.getInt(PagedText.N_PAGES), 0)) {
      throw new RefusedException("this PDF document is damaged: it has no pages");
    }
  }

  private static TikaInputStream open(Document document) throws IOException {
    Path file = document.file();
    return file == null
        ? TikaInputStream.get(document.bytes())
        : TikaInputStream.get(file, new Metadata());
  }

  private static Metadata metadata(Document document) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, document.name());
    metadata.set(FORMAT, document.kind());
    Charset charset = document.charset();
    if (charset != null) {
      metadata.set(CHARSET, charset.name());
    }
    return metadata;
  }

  private static ParseContext context() {
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setMaxMainMemoryBytes(PDF_MEMORY);
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractBookmarksText(false);
    pdf.setExtractAnnotationText(false);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, pdf);
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new NothingWithin());
    return context;
  }
}
