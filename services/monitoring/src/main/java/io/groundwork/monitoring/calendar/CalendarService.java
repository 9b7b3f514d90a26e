package io.groundwork.monitoring.calendar;

import io.groundwork.monitoring.AlertSettings;
import io.groundwork.monitoring.MonitoringSettings;
import io.groundwork.monitoring.alert.Language;
import io.groundwork.monitoring.alert.Secrets;
import io.groundwork.monitoring.pipeline.ProjectAccess;
import io.groundwork.platform.security.CurrentUser;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens and closes a user's calendar, and writes it for whoever knows its secret. */
@Service
class CalendarService {

  private final CalendarRepository calendars;
  private final CalendarProjection deadlines;
  private final CalendarText text;
  private final AlertSettings settings;
  private final Clock clock;

  CalendarService(
      CalendarRepository calendars,
      CalendarProjection deadlines,
      CalendarText text,
      MonitoringSettings settings,
      Clock clock) {
    this.calendars = calendars;
    this.deadlines = deadlines;
    this.text = text;
    this.settings = settings.alerts();
    this.clock = clock;
  }

  /** Its address, which nobody can find out again; the one before it leads nowhere any more. */
  URI open(CurrentUser user, Language language) {
    var secret = Secrets.token();
    var now = clock.instant();
    var agency = ProjectAccess.visibleOwner(user);
    var feed = new CalendarFeed(user.id(), user.organisation(), agency, language, now, now);
    calendars.put(feed, Secrets.hash(secret));
    return URI.create("%s/calendars/%s.ics".formatted(settings.address(), secret));
  }

  Optional<CalendarFeed> of(String user) {
    return calendars.of(user);
  }

  void close(String user) {
    calendars.delete(user);
  }

  /** Empty when there is none, or its user may not see it any more. */
  Optional<String> read(String secret) {
    var now = clock.instant();
    return calendars
        .behind(Secrets.hash(secret))
        .filter(feed -> maySee(feed, now))
        .map(feed -> text(feed, now));
  }

  private boolean maySee(CalendarFeed feed, Instant now) {
    var member = settings.members().isEmpty() || settings.members().contains(feed.organisation());
    return member && feed.seenAt().plus(settings.access()).isAfter(now);
  }

  private String text(CalendarFeed feed, Instant now) {
    var ahead = deadlines.ahead(feed.agency(), now);
    return text.of(ahead, feed.language(), now.truncatedTo(ChronoUnit.DAYS));
  }
}
