package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.MonitoringSettings;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes deliveries of notices, one per subscription and event whatever comes twice. */
@Repository
class NoticeProjection {

  /** What a page lists is there with its row; all else has to be sent. */
  private static final String ADD =
      """
      INSERT INTO alert_delivery (delivery_id, subscription_id, event_id, body, everybody, owner,
        state, created_at, pending_since, next_attempt, ended_at)
      SELECT md5(s.subscription_id || ' ' || :event)::uuid, s.subscription_id, :event::uuid,
        jsonb_set(:body::jsonb, '{data}', (:body::jsonb -> 'data') || jsonb_build_object(
          'eventId', :event::text, 'title', p.title, 'region', p.region, 'projectStage', p.stage)),
        :everybody, :owner, CASE s.channel WHEN 'PAGE' THEN 'DELIVERED' ELSE 'PENDING' END,
        :now, :now, CASE WHEN s.channel <> 'PAGE' THEN :now::timestamptz END,
        CASE WHEN s.channel = 'PAGE' THEN :now::timestamptz END
      FROM alert_subscription s LEFT JOIN project_fact p ON p.project_id = :project
      WHERE s.confirmation IS NULL AND s.seen_at >= :vouched
        AND (:everybody OR s.agency IS NULL OR s.agency = :owner)
        AND (s.project_id IS NULL OR s.project_id = :project)
        AND (s.region IS NULL OR s.region = p.region)
        AND CASE WHEN s.breach IS NULL THEN s.stage IS NULL OR s.stage = :stage
          ELSE (s.stage IS NULL OR s.stage = p.stage)
            AND (s.breach = 'ANY' AND :breaches <> ''
              OR s.breach = ANY (string_to_array(:breaches, ','))) END
      ON CONFLICT DO NOTHING
      """;

  private final JdbcClient jdbc;
  private final Duration access;

  NoticeProjection(JdbcClient jdbc, MonitoringSettings settings) {
    this.jdbc = jdbc;
    this.access = settings.alerts().access();
  }

  boolean anybodySubscribes() {
    return jdbc.sql("SELECT EXISTS (SELECT FROM alert_subscription)").query(Boolean.class).single();
  }

  void add(Notice notice, Instant now) {
    var breaches = notice.breaches().stream().map(Enum::name).collect(Collectors.joining(","));
    jdbc.sql(ADD)
        .param("event", notice.eventId().toString())
        .param("project", notice.projectId())
        .param("stage", notice.stage())
        .param("breaches", breaches)
        .param("body", notice.body())
        .param("everybody", notice.everybody())
        .param("owner", notice.owner())
        .param("now", Timestamp.from(now))
        .param("vouched", Timestamp.from(now.minus(access)))
        .update();
  }
}
