package io.groundwork.platform.cause;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries the W3C trace context from a command through the outbox to every consumer. */
public final class Traces {

  private final @Nullable Tracer tracer;
  private final @Nullable Propagator propagator;

  Traces(@Nullable Tracer tracer, @Nullable Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** The headers of the current span: traceparent, and tracestate where there is one. */
  public Map<String, String> headers() {
    var headers = new HashMap<String, String>();
    var span = tracer == null ? null : tracer.currentSpan();
    if (span != null && propagator != null) {
      propagator.inject(span.context(), headers, (_, name, value) -> headers.put(name, value));
    }
    return headers;
  }

  /** Runs a consumer's action in a span that continues the producer's trace. */
  public void continued(Map<String, String> headers, String name, Runnable action) {
    if (tracer == null || propagator == null) {
      action.run();
      return;
    }
    var span =
        propagator
            .extract(headers, (all, key) -> all == null ? null : all.get(key))
            .name(name)
            .start();
    try (var _ = tracer.withSpan(span)) {
      action.run();
    } catch (RuntimeException e) {
      span.error(e);
      throw e;
    } finally {
      span.end();
    }
  }
}
