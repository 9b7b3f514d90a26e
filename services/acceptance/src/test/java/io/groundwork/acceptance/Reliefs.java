package io.groundwork.acceptance;

import io.groundwork.schemas.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** No relief runs without a residency, and its dates are those that the rules give anew. */
final class Reliefs implements Promise {

  private static final Map<String, Integer> YEARS =
      Map.of("RU-ADT-PROFIT", 5, "IN-SEZ-INCOME", 5, "KE-SEZ-CORPORATE", 10, "TH-BOI-CORPORATE", 8);

  @Override
  public List<String> broken(List<Published> log) {
    var operates = new HashMap<String, LocalDate>();
    log.stream()
        .filter(e -> e.is("StageEntered") && e.text("stage").equals("OPERATION"))
        .forEach(e -> operates.put(e.key(), day(e)));
    var findings = new ArrayList<String>();
    Topic.of(log, Topics.RESIDENCY)
        .forEach((project, events) -> findings.addAll(wrong(events, operates.get(project))));
    return findings;
  }

  private static LocalDate day(Published event) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(event.time()), ZoneOffset.UTC);
  }

  private static List<String> wrong(List<Published> residency, @Nullable LocalDate operates) {
    var findings = new ArrayList<String>();
    var running = new HashSet<String>();
    var resident = false;
    var granted = LocalDate.MIN;
    for (var event : residency) {
      switch (event.name()) {
        case "ResidencyGranted" -> {
          resident = true;
          granted = day(event);
        }
        case "ResidencyEnded" -> resident = false;
        case "ReliefStarted" -> {
          running.add(event.text("relief"));
          require(findings, event, resident, "runs without a residency");
          require(
              findings,
              event,
              dates(event).equals(due(event.text("relief"), operates, granted)),
              "wrong dates");
        }
        case "ReliefLapsed" ->
            require(findings, event, running.remove(event.text("relief")), "did not run");
        case "ReliefsClosed" -> require(findings, event, running.isEmpty(), "one still runs");
        default -> {}
      }
    }
    return findings;
  }

  private static String dates(Published started) {
    return started.text("startsOn") + " to " + started.text("endsOn");
  }

  /** From the first day with both operation and residency, to the day before its anniversary. */
  private static String due(String relief, @Nullable LocalDate operates, LocalDate granted) {
    var years = YEARS.get(relief);
    if (operates == null || years == null) {
      return "never";
    }
    var first = operates.isAfter(granted) ? operates : granted;
    var anniversary = first.plusYears(years);
    var same = anniversary.getDayOfMonth() == first.getDayOfMonth();
    return first + " to " + (same ? anniversary.minusDays(1) : anniversary);
  }

  private static void require(
      List<String> findings, Published event, boolean holds, String otherwise) {
    if (!holds) {
      findings.add(event + ": " + otherwise);
    }
  }
}
