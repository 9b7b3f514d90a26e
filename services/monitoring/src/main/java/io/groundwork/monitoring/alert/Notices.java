package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.board.ProjectRisks;
import io.groundwork.monitoring.feed.News;
import io.groundwork.monitoring.feed.Teller;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Decides who is told of what comes to the feed, in the transaction that brings it there. */
@Component
class Notices implements Teller {

  private final NoticeProjection notices;
  private final ProjectRisks risks;
  private final Clock clock;
  private final JsonMapper json;

  Notices(NoticeProjection notices, ProjectRisks risks, Clock clock, JsonMapper json) {
    this.notices = notices;
    this.risks = risks;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public void tell(News news) {
    if (!notices.anybodySubscribes()) {
      return;
    }
    var breaches = Breach.of(news.type());
    if (news.projectId() != null && putsAtRisk(news.type(), news.projectId())) {
      breaches.add(Breach.AT_RISK);
    }
    notices.add(
        new Notice(
            news.eventId(),
            news.projectId(),
            news.stage(),
            breaches,
            body(news.type(), news.body(), breaches),
            news.everybody(),
            news.owner()),
        clock.instant());
  }

  /** Overdue since today, which no event says. */
  void tell(Overdue overdue) {
    var breaches = EnumSet.of(Breach.MILESTONE_OVERDUE);
    if (overdue.first() && risks.of(overdue.projectId()).size() == overdue.together()) {
      breaches.add(Breach.AT_RISK);
    }
    notices.add(
        new Notice(
            overdue.id(),
            overdue.projectId(),
            null,
            breaches,
            overdueBody(overdue, breaches),
            false,
            overdue.owner()),
        clock.instant());
  }

  /** The event's own risk alone is there: then there was none before it. */
  private boolean putsAtRisk(String type, String project) {
    if (!type.equals("ProjectPutOnHold") && !type.equals("TrackLost")) {
      return false;
    }
    var now = risks.of(project);
    return now.size() == 1
        && (type.equals("ProjectPutOnHold") || now.getFirst().startsWith("lost the track"));
  }

  private String overdueBody(Overdue overdue, Set<Breach> breaches) {
    var told =
        Map.of(
            "projectId", overdue.projectId(),
            "time", overdue.since(),
            "summary", Map.of("code", overdue.code(), "dueOn", overdue.dueOn()));
    return body("MilestoneOverdue", json.writeValueAsString(told), breaches);
  }

  /** As Standard Webhooks has it: type, timestamp, data. */
  private String body(String type, String told, Set<Breach> breaches) {
    var data = (ObjectNode) json.readTree(told);
    data.set("breaches", json.<JsonNode>valueToTree(breaches));
    var body = json.createObjectNode();
    body.put("type", type);
    body.put("timestamp", Instant.parse(data.path("time").asString()).toString());
    body.set("data", data);
    return body.toString();
  }
}
