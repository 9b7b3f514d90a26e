package io.groundwork.monitoring.calendar;

import io.groundwork.monitoring.alert.Language;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in user's calendar of deadlines. */
@Tag(name = "Calendars")
@RestController
@RequestMapping("/calendars/mine")
@RequiresRole(RequiresRole.PIPELINE)
class CalendarController {

  /** The address is a secret, shown this once. */
  record CalendarAddress(URI address) {}

  /** Whether there is one, and since when. */
  record CalendarView(boolean open, @Nullable Language language, @Nullable Instant since) {}

  private final CalendarService calendars;

  CalendarController(CalendarService calendars) {
    this.calendars = calendars;
  }

  @Operation(
      summary = "Gives the calendar a new secret address, and ends the one before",
      description =
          "iCalendar programs read it without a token, and see what the user may see: holds,"
              + " offers, commitments, dates to resume and milestones ahead. It ends when the user"
              + " shows no token for long. No POST, whose answers would be kept.")
  @PutMapping
  ResponseEntity<CalendarAddress> open(
      CurrentUser user, @RequestParam(defaultValue = "en") Language language) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new CalendarAddress(calendars.open(user, language)));
  }

  @Operation(summary = "Whether the user has a calendar")
  @GetMapping
  CalendarView find(CurrentUser user) {
    return calendars
        .of(user.id())
        .map(feed -> new CalendarView(true, feed.language(), feed.createdAt()))
        .orElse(new CalendarView(false, null, null));
  }

  @Operation(summary = "Ends the calendar")
  @DeleteMapping
  ResponseEntity<Void> close(CurrentUser user) {
    calendars.close(user.id());
    return ResponseEntity.noContent().build();
  }
}
