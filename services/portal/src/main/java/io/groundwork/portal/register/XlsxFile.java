package io.groundwork.portal.register;

import io.groundwork.portal.bulk.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of a workbook (ECMA-376): cells as they are stored, so that a day is its number.
 * Nothing outside of the file is read, and no more of it than a limit.
 */
final class XlsxFile {
  private static final int MOST_BYTES = 20_000_000;
  private static final int MOST_COLUMNS = 400;
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private XlsxFile() {}

  static List<TableRow> rows(byte[] bytes) {
    try {
      var parts = parts(bytes);
      var strings = parts.containsKey(STRINGS) ? strings(parts.get(STRINGS)) : List.<String>of();
      if (!parts.containsKey(SHEET)) {
        throw new UnreadableFile("import.wrong.file", null);
      }
      return sheet(parts.get(SHEET), strings);
    } catch (IOException | XMLStreamException | NumberFormatException e) {
      throw new UnreadableFile("import.wrong.file", e);
    }
  }

  /** From a file of its own for a moment: a stream of a zip is not read by what its end says. */
  private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
    var file = Files.createTempFile("import", ".xlsx");
    try {
      Files.write(file, bytes);
      return parts(file);
    } finally {
      Files.delete(file);
    }
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    var parts = new HashMap<String, byte[]>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var name : List.of(STRINGS, SHEET)) {
        var entry = zip.getEntry(name);
        var part = entry == null ? null : zip.getInputStream(entry).readNBytes(MOST_BYTES);
        if (part != null && part.length < MOST_BYTES) {
          parts.put(name, part);
        }
      }
    }
    return parts;
  }

  private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  private static List<String> strings(byte[] part) throws XMLStreamException {
    var strings = new ArrayList<String>();
    var reader = reader(part);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("si")) {
        strings.add(XlsxCell.text(reader, "si"));
      }
    }
    return strings;
  }

  private static List<TableRow> sheet(byte[] part, List<String> strings) throws XMLStreamException {
    var rows = new ArrayList<TableRow>();
    var reader = reader(part);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals("row")) {
        var row = row(reader, strings, rows.isEmpty() ? 1 : rows.getLast().number() + 1);
        if (!row.isEmpty()) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static TableRow row(XMLStreamReader reader, List<String> strings, int otherwise)
      throws XMLStreamException {
    var said = reader.getAttributeValue(null, "r");
    var number = said == null ? otherwise : Integer.parseInt(said);
    var cells = new ArrayList<String>();
    while (!(reader.next() == XMLStreamConstants.END_ELEMENT
        && reader.getLocalName().equals("row"))) {
      if (reader.isStartElement() && reader.getLocalName().equals("c")) {
        var column = XlsxCell.column(reader.getAttributeValue(null, "r"), cells.size());
        var value = XlsxCell.value(reader, strings);
        while (cells.size() < column && column < MOST_COLUMNS) {
          cells.add("");
        }
        if (column < MOST_COLUMNS) {
          cells.add(value);
        }
      }
    }
    return new TableRow(number, List.copyOf(cells));
  }
}
