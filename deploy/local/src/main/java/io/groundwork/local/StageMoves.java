package io.groundwork.local;

import io.groundwork.schemas.projects.project.ProjectRegistered;
import io.groundwork.schemas.projects.project.StageEntered;
import io.groundwork.schemas.shared.Stage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Follows projects through their stages by the events in Kafka, and tells every move. */
final class StageMoves {

  private final Console console;
  private final Map<String, String> titles = new ConcurrentHashMap<>();
  private final Map<String, Stage> stages = new LinkedHashMap<>();

  StageMoves(Console console) {
    this.console = console;
  }

  void on(LoggedEvent event) {
    switch (event.payload()) {
      case ProjectRegistered registered ->
          titles.put(event.key(), registered.getDetails().getTitle());
      case StageEntered entered -> {
        synchronized (stages) {
          stages.put(event.key(), entered.getStage());
        }
        console.line(move(event, entered));
      }
      default -> {}
    }
  }

  /** Project title to the stage it stands in. */
  Map<String, Stage> byTitle() {
    var result = new LinkedHashMap<String, Stage>();
    synchronized (stages) {
      stages.forEach((id, stage) -> result.put(titles.getOrDefault(id, id), stage));
    }
    return result;
  }

  private String move(LoggedEvent event, StageEntered entered) {
    var from =
        entered.getPreviousStage() == Stage.UNKNOWN ? "·" : entered.getPreviousStage().name();
    var why = entered.getReason() == null ? entered.getCauseType() : entered.getReason();
    return String.format(
        Locale.ROOT,
        "  %-42.42s %-13s → %-13s %s",
        titles.getOrDefault(event.key(), event.key()),
        from,
        entered.getStage(),
        why);
  }
}
