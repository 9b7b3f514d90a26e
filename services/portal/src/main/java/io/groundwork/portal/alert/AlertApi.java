package io.groundwork.portal.alert;

import io.groundwork.portal.project.Happening;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The reader's own subscriptions, at monitoring. */
interface AlertApi {

  /**
   * @param confirmed false while an e-mail address waits to be confirmed, and nothing is sent
   * @param askedAt when a mail last asked for that; null when none could be sent
   * @param heldUntil when it pauses, unless its owner signs in before
   */
  record Subscription(
      String id,
      @Nullable String projectId,
      @Nullable String region,
      @Nullable String stage,
      @Nullable String breach,
      String channel,
      @Nullable String target,
      String language,
      boolean confirmed,
      @Nullable Instant askedAt,
      Instant createdAt,
      Instant heldUntil) {

    public boolean isAboutAll() {
      return projectId == null && region == null && stage == null && breach == null;
    }
  }

  /** What is asked for; null = any. */
  record Wish(
      @Nullable String projectId,
      @Nullable String region,
      @Nullable String stage,
      @Nullable String breach,
      @Nullable String channel,
      @Nullable String target,
      @Nullable String language) {}

  /**
   * @param secret of a webhook, told this once
   */
  record Made(String id, boolean confirmed, @Nullable String secret) {}

  record Told(
      @Nullable String projectId,
      @Nullable String title,
      @Nullable String actor,
      @Nullable String stage,
      List<String> breaches,
      Map<String, Object> summary) {}

  record Message(String type, Instant timestamp, Told data) {

    public Happening happening() {
      var actor = Objects.requireNonNullElse(data.actor(), "monitoring");
      return new Happening(type, actor, data.stage(), new HashMap<>(data.summary()));
    }
  }

  /**
   * @param answer status of the receiver's last answer
   */
  record Delivery(
      String id,
      String state,
      int attempts,
      Instant createdAt,
      @Nullable Instant nextAttempt,
      @Nullable Instant endedAt,
      @Nullable Integer answer,
      @Nullable String error,
      Message message) {

    public boolean isPending() {
      return state.equals("PENDING");
    }
  }

  record Deliveries(List<Delivery> items, @Nullable String next) {

    public boolean isUnderWay() {
      return items.stream().anyMatch(Delivery::isPending);
    }
  }

  @GetExchange("/subscriptions/channels")
  List<String> channels();

  @GetExchange("/subscriptions")
  List<Subscription> subscriptions();

  @GetExchange("/subscriptions/{id}")
  Subscription subscription(@PathVariable String id);

  @PostExchange("/subscriptions")
  Made subscribe(@RequestHeader("Idempotency-Key") String key, @RequestBody Wish wish);

  @DeleteExchange("/subscriptions/{id}")
  void end(@PathVariable String id);

  @PostExchange("/subscriptions/{id}/confirmation")
  void askAgain(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

  @GetExchange("/subscriptions/{id}/deliveries")
  Deliveries deliveries(
      @PathVariable String id,
      @RequestParam int limit,
      @RequestParam(required = false) @Nullable String cursor);

  @PostExchange("/subscriptions/{id}/deliveries/{delivery}/redelivery")
  void redeliver(
      @PathVariable String id,
      @PathVariable String delivery,
      @RequestHeader("Idempotency-Key") String key);
}
