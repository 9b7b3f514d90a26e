package io.groundwork.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchmarkTests {

  private final StringWriter errors = new StringWriter();

  @ParameterizedTest
  @CsvSource({"--only=R9,R9", "--clients=0,--clients takes 1 to 100", "--fast,--fast"})
  void wrongUseSaysWhatIsWrong(String option, String said) {
    var command = Benchmark.commandLine().setErr(new PrintWriter(errors, true));

    assertThat(command.execute(option)).isEqualTo(2);

    assertThat(errors.toString()).contains(said);
  }

  @Test
  void reportTellsBothSidesAndTheVerdict(@TempDir Path folder) throws Exception {
    var report = report(1000, 5000);

    report.save(folder.resolve("new/out.json"));

    assertThat(report.table())
        .contains("0.200", "below", "1000 commands/s", "5000 tps", "limit: disk")
        .contains("ours: 1000; cores used: projects 0.80")
        .contains("reference: 5000; cores used: postgres 0.90, tool 0.40");
    var json = JsonMapper.shared().readTree(Files.readString(folder.resolve("new/out.json")));
    var result = json.path("results").path(0);
    assertThat(result.path("measured").asDouble()).isEqualTo(0.2);
    assertThat(result.path("verdict").asString()).isEqualTo("BELOW");
    assertThat(result.path("reference").path("runs").path(0).asDouble()).isEqualTo(5000);
    assertThat(cores(result, "ours").path("projects").asDouble()).isEqualTo(0.8);
    assertThat(cores(result, "reference").path("tool").asDouble()).isEqualTo(0.4);
    assertThat(json.path("machine").path("cores").asString()).isEqualTo("2");
  }

  private static JsonNode cores(JsonNode result, String side) {
    return result.path(side).path("usage").path("cores");
  }

  @Test
  void exitCodeTellsAFloorMissedFromAMeasurementMissed() {
    assertThat(report(2500, 5000).exitCode(false)).isZero();
    assertThat(report(1000, 5000).exitCode(false)).isEqualTo(3);
    assertThat(report(2500, 5000).exitCode(true)).isEqualTo(1);
  }

  @Test
  void usageOfSeveralRunsIsTheirMean() {
    var mean =
        Usage.mean(
            List.of(
                new Usage(Map.of("projects", 1.0, "tool", 0.5), 0.25, 2),
                new Usage(Map.of("projects", 0.5), 0.75, 2)));

    assertThat(mean.cores()).isEqualTo(Map.of("projects", 0.75, "tool", 0.25));
    assertThat(mean.waiting()).isEqualTo(0.5);
  }

  @Test
  void theLimitIsTheCpuWhenAllOfItIsUsed() {
    assertThat(new Usage(Map.of("projects", 1.2, "postgres", 0.7), 0, 2).limit())
        .isEqualTo("CPU, 1.90 of 2 cores: projects 1.20, postgres 0.70");
    assertThat(new Usage(Map.of("projects", 0.2), 0.01, 2).limit()).startsWith("waiting");
  }

  private static Report report(double ours, double theirs) {
    var usage = new Usage(Map.of("projects", 0.8), 0.2, 2);
    var other = new Usage(new TreeMap<>(Map.of("postgres", 0.9, "tool", 0.4)), 0, 2);
    var result =
        Result.quotient(
            Ratio.R1,
            Result.Side.of("commands/s", List.of(ours), usage),
            Result.Side.of("tps", List.of(theirs), other),
            "8 clients");
    return new Report(Instant.EPOCH, Map.of("cores", "2"), Plan.of(true, 8), List.of(result));
  }
}
