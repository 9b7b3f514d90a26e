package io.groundwork.monitoring.work;

import io.groundwork.monitoring.work.WorkList.Code;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody's decision.
 *
 * @param code what is to be decided
 * @param role in which the user may
 * @param itemId of the plot, territory, condition, disbursement or milestone it is about; null when
 *     it is about the project itself
 * @param item its name, or what was asked for
 * @param amount still to be committed, or to be paid
 * @param approvals of a disbursement, so far
 * @param dueOn last day, where there is one
 * @param dueAt the instant, where it is known so exactly
 */
record WorkItem(
    Code code,
    String role,
    String projectId,
    String title,
    String organisation,
    String region,
    String stage,
    @Nullable String itemId,
    @Nullable String item,
    @Nullable Amount amount,
    int approvals,
    Instant since,
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt) {

  record Amount(String amount, String currency) {}
}
