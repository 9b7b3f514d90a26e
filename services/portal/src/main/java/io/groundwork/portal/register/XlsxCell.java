package io.groundwork.portal.register;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a workbook. */
final class XlsxCell {

  /** A spreadsheet computes in doubles and shows 15 digits of them; the others are noise. */
  private static final MathContext SHOWN = new MathContext(15);

  private XlsxCell() {}

  /** From 0, of a place such as {@code AB12}. */
  static int column(@Nullable String place, int otherwise) {
    if (place == null) {
      return otherwise;
    }
    var column = 0;
    for (var letter : place.replaceAll("\\d", "").toCharArray()) {
      column = column * 26 + (letter - 'A' + 1);
    }
    return column - 1;
  }

  /** Reads to the cell's end. */
  static String value(XMLStreamReader reader, List<String> strings) throws XMLStreamException {
    var type = reader.getAttributeValue(null, "t");
    var text = text(reader, "c").strip();
    if (text.isEmpty() || "inlineStr".equals(type) || "str".equals(type) || "e".equals(type)) {
      return text;
    }
    if ("s".equals(type)) {
      var index = Integer.parseInt(text);
      return index < strings.size() ? strings.get(index) : "";
    }
    return "b".equals(type) ? (text.equals("1") ? "yes" : "no") : number(text);
  }

  private static String number(String stored) {
    return new BigDecimal(stored).round(SHOWN).stripTrailingZeros().toPlainString();
  }

  /** All text below an element, without formulas and how a word is pronounced. */
  static String text(XMLStreamReader reader, String element) throws XMLStreamException {
    var text = new StringBuilder();
    var taken = false;
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT ->
            taken = reader.getLocalName().equals("t") || reader.getLocalName().equals("v");
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (taken) {
            text.append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          taken = false;
          if (reader.getLocalName().equals(element)) {
            return text.toString();
          }
        }
        default -> {}
      }
    }
  }
}
