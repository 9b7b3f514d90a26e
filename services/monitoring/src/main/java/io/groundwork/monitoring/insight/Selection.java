package io.groundwork.monitoring.insight;

import io.groundwork.monitoring.pipeline.ProjectAccess;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.security.CurrentUser;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which projects, and which days; null = all. What the days are of is said by who takes them.
 *
 * @param from first day, UTC
 * @param to last day, UTC
 */
public record Selection(
    @Nullable @Size(max = 100) String agreement,
    @Nullable @Size(max = 20) String region,
    @Nullable @Size(max = 10) String activity,
    @Nullable @Size(max = 100) String organisation,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Of {@code project_fact p}: all but the days, and what the user may see. */
  public static final String PROJECTS =
      """
      (:agreement::text IS NULL OR p.agreement_id = :agreement)
        AND (:region::text IS NULL OR p.region = :region)
        AND (:activity::text IS NULL OR p.activity = :activity)
        AND (:organisation::text IS NULL OR p.organisation = :organisation)
        AND (:owner::text IS NULL OR p.organisation = :owner)
      """;

  public Selection {
    if (from != null && to != null && to.isBefore(from)) {
      throw new InvalidField("to", "is before from", "send a day not before " + from);
    }
  }

  Selection between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Selection(agreement, region, activity, organisation, first, last);
  }

  /** Values of {@link #PROJECTS}, and {@code from} and {@code until}, where the days end. */
  public Map<String, @Nullable Object> parameters(CurrentUser user) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("agreement", agreement);
    values.put("region", region);
    values.put("activity", activity);
    values.put("organisation", organisation);
    values.put("owner", ProjectAccess.visibleOwner(user));
    values.put("from", start(from));
    values.put("until", to == null ? null : start(to.plusDays(1)));
    return values;
  }

  private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
