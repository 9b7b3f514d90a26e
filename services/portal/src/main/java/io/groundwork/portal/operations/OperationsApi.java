package io.groundwork.portal.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.service.annotation.GetExchange;

/** What the page asks of each service of the pipeline. */
interface OperationsApi {

  record Check(String name, boolean up, boolean readiness) {}

  record Outbox(long rows, double oldestSeconds) {}

  record Handler(
      String name,
      List<String> topics,
      @Nullable Long behind,
      double delaySeconds,
      @Nullable Instant haltedSince,
      @Nullable Long parked) {}

  /** What is null, the service cannot tell now. */
  record State(
      boolean ready,
      List<Check> checks,
      boolean relays,
      @Nullable Outbox outbox,
      @Nullable Long parked,
      List<Handler> handlers) {}

  @GetExchange("/operations")
  State state();
}
