package io.groundwork.portal.sites;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.PostExchange;

/** What the pages tell the sites service. */
interface SitesCommands {

  /**
   * @param place on the waitlist; null when what was asked for was done
   */
  record Answer(@Nullable Integer place) {}

  record Registered(String id) {}

  @PostExchange("/{kind}/{id}/{command}")
  Answer change(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String command,
      @RequestHeader("Idempotency-Key") String key,
      @RequestHeader("If-Match") String version,
      @RequestBody Map<String, @Nullable Object> body);

  @PostExchange("/{kind}")
  Registered register(
      @PathVariable String kind,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, @Nullable Object> body);
}
