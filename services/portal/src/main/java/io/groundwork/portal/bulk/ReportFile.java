package io.groundwork.portal.bulk;

import io.groundwork.portal.page.Formats;
import io.groundwork.portal.page.Sentences;
import io.groundwork.portal.service.Problem.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What is wrong in which row, as a file to take along. */
@Component
public class ReportFile {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final Formats formats;
  private final Sentences sentences;

  ReportFile(Formats formats, Sentences sentences) {
    this.formats = formats;
    this.sentences = sentences;
  }

  /**
   * @param texts prefix of the texts that are its head
   */
  public ResponseEntity<byte[]> of(@Nullable Import read, String texts) {
    if (read == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var lines = new ArrayList<String>();
    lines.add(
        line(
            Stream.of(texts + ".row", texts + ".column", "import.problem", "import.remedy")
                .map(this::text)
                .toList()));
    read.wrong().forEach(row -> row.errors().forEach(error -> lines.add(line(row, error))));
    var csv = "\ufeff" + String.join("\r\n", lines) + "\r\n";
    return file("report.csv", CSV, csv.getBytes(StandardCharsets.UTF_8));
  }

  private String line(ImportRow row, Invalid error) {
    return line(
        List.of(
            String.valueOf(row.number()),
            error.field(),
            sentences.wrong(error.detail()).text(),
            sentences.wrong(error.remedy()).text()));
  }

  private String text(String key) {
    int dot = key.lastIndexOf('.');
    return formats.code(key.substring(0, dot), key.substring(dot + 1));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ReportFile::cell).collect(Collectors.joining(","));
  }

  /** A text that a spreadsheet would run as a formula is told to be a text. */
  private static String cell(String text) {
    var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return Stream.of("\"", ",", "\n", "\r").anyMatch(safe::contains)
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  public static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }
}
