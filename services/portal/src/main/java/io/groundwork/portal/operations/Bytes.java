package io.groundwork.portal.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The value of a message as people can look at it; of a long one only the beginning. */
record Bytes(byte[] value) {

  static final int MOST = 4096;
  private static final int ROW = 16;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  static Bytes of(@Nullable String base64) {
    return new Bytes(base64 == null ? new byte[0] : Base64.getDecoder().decode(base64));
  }

  public boolean isEmpty() {
    return value.length == 0;
  }

  public boolean isCut() {
    return value.length > MOST;
  }

  /** Rows of offset, bytes, and the printable ones of them. */
  public String hex() {
    var shown = Math.min(value.length, MOST);
    return IntStream.iterate(0, at -> at < shown, at -> at + ROW)
        .mapToObj(at -> row(at, Arrays.copyOfRange(value, at, Math.min(at + ROW, shown))))
        .collect(Collectors.joining("\n"));
  }

  /** As UTF-8; what is none, and what would move the rest about, is a mark. */
  public String text() {
    var text = new String(value, 0, Math.min(value.length, MOST), UTF_8);
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "\uFFFD");
  }

  private static String row(int at, byte[] bytes) {
    var printable = new StringBuilder();
    for (var each : bytes) {
      printable.append(each >= ' ' && each < 127 ? (char) each : '.');
    }
    return "%08x  %-47s  %s".formatted(at, HEX.formatHex(bytes), printable);
  }
}
