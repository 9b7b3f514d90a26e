package io.groundwork.platform.operations;

import io.groundwork.platform.operations.OperationsView.CheckView;
import io.groundwork.platform.operations.OperationsView.HandlerView;
import io.groundwork.platform.operations.OperationsView.OutboxView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks all parts of the service how they are; what does not answer in time is left open. */
final class Operations {

  private final Readiness readiness;
  private final Optional<Sending> sending;
  private final Optional<Receiving> receiving;
  private final Patience patience;

  Operations(
      Readiness readiness,
      Optional<Sending> sending,
      Optional<Receiving> receiving,
      Patience patience) {
    this.readiness = readiness;
    this.sending = sending;
    this.receiving = receiving;
    this.patience = patience;
  }

  OperationsView now() {
    var asked = readiness.checks();
    var waiting = patience.ask(() -> sending.map(Sending::waiting).orElse(null));
    var counted = patience.ask(() -> receiving.map(Receiving::parked).orElse(null));
    var checks = asked.get();
    var parked = counted.join();
    return new OperationsView(
        checks.stream().filter(CheckView::readiness).allMatch(CheckView::up),
        checks,
        sending.map(Sending::relays).orElse(false),
        outbox(waiting.join()),
        parked == null ? null : parked.values().stream().mapToLong(Long::longValue).sum(),
        handlers(parked));
  }

  private static @Nullable OutboxView outbox(Sending.@Nullable Waiting waiting) {
    return waiting == null ? null : new OutboxView(waiting.rows(), waiting.oldestSeconds());
  }

  private List<HandlerView> handlers(@Nullable Map<String, Long> parked) {
    return receiving.map(Receiving::handlers).orElse(List.of()).stream()
        .map(
            each ->
                new HandlerView(
                    each.name(),
                    each.topics(),
                    each.behind(),
                    each.delaySeconds(),
                    each.haltedSince(),
                    parked == null ? null : parked.getOrDefault(each.name(), 0L)))
        .toList();
  }
}
