package io.groundwork.monitoring.board;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which projects are wanted; null = any.
 *
 * @param owner the only organisation whose projects the reader may see
 * @param authority who keeps the plot the project holds or leases
 */
record BoardFilter(
    @Nullable String stage,
    @Nullable String region,
    @Nullable String activity,
    @Nullable String agreement,
    @Nullable String organisation,
    @Nullable String owner,
    @Nullable String condition,
    @Nullable String authority,
    @Nullable String text) {

  /** On the view {@code board}. */
  static final String WHERE =
      """
      (:stage::text IS NULL OR stage = :stage)
        AND (:region::text IS NULL OR region = :region)
        AND (:activity::text IS NULL OR activity = :activity)
        AND (:agreement::text IS NULL OR agreement_id = :agreement)
        AND (:organisation::text IS NULL OR organisation = :organisation)
        AND (:owner::text IS NULL OR organisation = :owner)
        AND (:condition::text IS NULL OR condition = :condition)
        AND (:text::text IS NULL OR strpos(lower(title), lower(:text)) > 0)
        AND (:authority::text IS NULL OR EXISTS (SELECT FROM site_fact s
          JOIN plot_fact f USING (plot_id)
          WHERE s.project_id = board.project_id AND f.authority = :authority))
      """;

  BoardFilter at(Stage one) {
    return new BoardFilter(
        one.name(), region, activity, agreement, organisation, owner, condition, authority, text);
  }

  StatementSpec bind(StatementSpec statement) {
    return statement
        .param("stage", stage)
        .param("region", region)
        .param("activity", activity)
        .param("agreement", agreement)
        .param("organisation", organisation)
        .param("owner", owner)
        .param("condition", condition)
        .param("authority", authority)
        .param("text", text);
  }
}
