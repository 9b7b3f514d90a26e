package io.groundwork.portal.alert;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The reader's own calendar, at monitoring. */
interface CalendarApi {

  record Calendar(boolean open, @Nullable String language, @Nullable Instant since) {}

  /** Told this once. */
  record Address(URI address) {}

  @GetExchange("/calendars/mine")
  Calendar calendar();

  @PutExchange("/calendars/mine")
  Address open(@RequestParam String language);

  @DeleteExchange("/calendars/mine")
  void close();
}
