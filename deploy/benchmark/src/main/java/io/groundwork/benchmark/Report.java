package io.groundwork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that one run found, as JSON and as a table. */
record Report(Instant began, Map<String, String> machine, Plan plan, List<Result> results) {

  private static final String ROW = "%-3s %-60s %9s %9s %9s  %-6s %18s %20s%n";

  /** 0 if every floor is passed, 3 if one is not, 1 if something has not been measured. */
  int exitCode(boolean failed) {
    if (failed || any(Ratio.Verdict.VOID)) {
      return 1;
    }
    return any(Ratio.Verdict.BELOW) ? 3 : 0;
  }

  private boolean any(Ratio.Verdict verdict) {
    return results.stream().anyMatch(each -> each.verdict() == verdict);
  }

  void save(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
      Files.writeString(file, json.writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw new Failure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  String table() {
    var text = new StringBuilder();
    machine.forEach((name, value) -> text.append("%-12s %s%n".formatted(name, value)));
    text.append(ROW.formatted("", "", "measured", "floor", "goal", "", "ours", "reference"));
    results.forEach(each -> text.append(row(each)));
    results.forEach(each -> text.append(details(each)));
    return text.toString();
  }

  private static String row(Result result) {
    var ratio = result.ratio();
    return ROW.formatted(
        ratio.id(),
        ratio.what(),
        number(result.measured()) + ratio.unit(),
        number(ratio.floor()),
        number(ratio.goal()),
        result.verdict().name().toLowerCase(Locale.ROOT),
        side(result.ours()),
        side(result.reference()));
  }

  private static String details(Result result) {
    return "%n%s  %s%n%s%s%s    limit: %s%n    %s%n"
        .formatted(
            result.ratio().id(),
            result.ratio().what(),
            runs("ours", result.ours()),
            runs("reference", result.reference()),
            beside(result.beside()),
            result.limit(),
            String.join("; ", result.notes()));
  }

  private static String beside(Result.@Nullable Beside more) {
    return more == null ? "" : runs(more.what(), more.side());
  }

  private static String runs(String whose, Result.@Nullable Side side) {
    if (side == null) {
      return "";
    }
    var runs = side.runs().stream().map(Report::number).collect(Collectors.joining(" "));
    return "    %s: %s; cores used: %s%n".formatted(whose, runs, side.usage().words());
  }

  private static String side(Result.@Nullable Side side) {
    return side == null ? "" : number(side.median()) + " " + side.unit();
  }

  /** Three digits at least. */
  static String number(double value) {
    var format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, value);
  }
}
