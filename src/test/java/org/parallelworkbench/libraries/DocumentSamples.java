package org.parallelworkbench.libraries;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The least that each format takes, written by hand. */
final class DocumentSamples {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private static final String CONTAINER =
      XML
          + "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
          + "<rootfiles><rootfile full-path=\"book.opf\""
          + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>";

  private static final String CONTENT_TYPES =
      XML
          + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\""
          + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
          + "</Types>";

  private static final String RELATIONS =
      XML
          + "<Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"r1\" Type=\""
          + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
          + " Target=\"word/document.xml\"/></Relationships>";

  private DocumentSamples() {}

  /** A page of lines in a font that is not in the document. */
  static byte[] pdf(String... lines) {
    StringBuilder content = new StringBuilder("BT /F1 12 Tf 72 700 Td 14 TL ");
    for (String line : lines) {
      content.append('(').append(line).append(") Tj T* ");
    }
    content.append("ET");
    return pdf(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
  }

  /** No page at all. */
  static byte[] emptyPdf() {
    return pdf(
        List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"));
  }

  private static byte[] pdf(List<String> objects) {
    StringBuilder out = new StringBuilder("%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(out.length());
      out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = out.length();
    out.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
    offsets.forEach(offset -> out.append("%010d 00000 n \n".formatted(offset)));
    out.append(
        "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, table));
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A paragraph for each text. */
  static byte[] docx(String... paragraphs) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", CONTENT_TYPES);
    parts.put("_rels/.rels", RELATIONS);
    parts.put(
        "word/document.xml",
        XML
            + "<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>");
    return zip(parts, "");
  }

  /** A chapter for each text, which is XHTML. */
  static byte[] epub(String... chapters) throws IOException {
    StringBuilder items = new StringBuilder();
    StringBuilder order = new StringBuilder();
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("META-INF/container.xml", CONTAINER);
    for (int i = 0; i < chapters.length; i++) {
      items.append(
          "<item id=\"c%d\" href=\"c%d.xhtml\" media-type=\"application/xhtml+xml\"/>"
              .formatted(i, i));
      order.append("<itemref idref=\"c%d\"/>".formatted(i));
      parts.put("c" + i + ".xhtml", xhtml(chapters[i]));
    }
    parts.put(
        "book.opf",
        XML
            + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"2.0\"><metadata/>"
            + "<manifest>"
            + items
            + "</manifest><spine>"
            + order
            + "</spine></package>");
    return zip(parts, "application/epub+zip");
  }

  /** An EPUB of one chapter with a document type. */
  static byte[] epubWithEntities(String type, String text) throws IOException {
    return epub(type + "|" + text);
  }

  private static String xhtml(String chapter) {
    int at = chapter.indexOf('|');
    return XML
        + chapter.substring(0, Math.max(0, at))
        + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Aaa</title></head><body>"
        + chapter.substring(at + 1)
        + "</body></html>";
  }

  /**
   * @param type what stands first and unpacked, so that its kind can be told; may be empty
   */
  private static byte[] zip(Map<String, String> parts, String type) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      if (!type.isEmpty()) {
        byte[] content = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
      }
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
