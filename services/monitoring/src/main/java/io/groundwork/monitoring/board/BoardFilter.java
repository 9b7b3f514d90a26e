package io.groundwork.monitoring.board;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** Under the names that {@link #WHERE} has. */
  Map<String, @Nullable Object> parameters() {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("stage", stage);
    parameters.put("region", region);
    parameters.put("activity", activity);
    parameters.put("agreement", agreement);
    parameters.put("organisation", organisation);
    parameters.put("owner", owner);
    parameters.put("condition", condition);
    parameters.put("authority", authority);
    parameters.put("text", text);
    return parameters;
  }
}
