package io.groundwork.portal.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the pages ask of any service about the messages it parked, and tell it. */
interface ParkedApi {

  /**
   * @param code why it is parked: GAP, BEHIND another one, or FAULT
   * @param waits whether it follows by itself once those before it are gone
   * @param behind how many of its key came later
   */
  record Message(
      long position,
      String handler,
      String topic,
      int partition,
      long offset,
      String key,
      @Nullable String type,
      @Nullable String sequence,
      String cause,
      @Nullable String code,
      boolean waits,
      Instant parkedAt,
      int bytes,
      long behind) {

    /** Whether earlier events of its key are missing, which a person can accept. */
    public boolean isBehindGap() {
      return "GAP".equals(code);
    }

    /** The event without its package. */
    public @Nullable String event() {
      return type == null ? null : type.substring(type.lastIndexOf('.') + 1);
    }
  }

  record Messages(List<Message> items, @Nullable String next) {}

  /**
   * @param value in Base64
   * @param content JSON
   */
  record Detail(
      Message message,
      Map<String, String> headers,
      @Nullable String value,
      @Nullable String content) {}

  record Decision(
      long position,
      String handler,
      String topic,
      int partition,
      long offset,
      String key,
      String cause,
      String decision,
      String reason,
      String actor,
      String organisation,
      Instant decidedAt) {}

  record Decisions(List<Decision> items, @Nullable String next) {}

  @GetExchange("/parked")
  Messages list(@RequestParam MultiValueMap<String, String> filter);

  @GetExchange("/parked/decisions?newestFirst=true&limit=50")
  Decisions decisions(@RequestParam(required = false) @Nullable String cursor);

  @GetExchange("/parked/{position}")
  Detail message(@PathVariable long position);

  @PostExchange("/parked/{position}/release")
  Message release(
      @PathVariable long position,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> why);

  @PostExchange("/parked/{position}/drop")
  Message drop(
      @PathVariable long position,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> why);
}
