package io.groundwork.monitoring.calendar;

import io.groundwork.monitoring.alert.Language;
import io.groundwork.monitoring.alert.MailTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes deadlines as RFC 5545 has it; the same deadlines are the same text for a day. */
@Component
class CalendarText {

  private final MailTexts texts;

  CalendarText(MailTexts texts) {
    this.texts = texts;
  }

  String of(List<Deadline> deadlines, Language language, Instant today) {
    var locale = language.locale();
    var head =
        List.<Property>of(
            new ProdId("-//Groundwork//Monitoring//EN"),
            ImmutableVersion.VERSION_2_0,
            new XProperty("X-WR-CALNAME", texts.say(locale, "calendar.name")),
            new XProperty("X-PUBLISHED-TTL", "PT1H"));
    var parts = new ArrayList<CalendarComponent>(List.of(universalTime()));
    deadlines.forEach(each -> parts.add(event(each, locale, today)));
    return new Calendar(new PropertyList(head), new ComponentList<>(parts)).toString();
  }

  /** Nothing refers to it, but a calendar without a component is none, so one without deadlines. */
  private static VTimeZone universalTime() {
    var ever =
        List.<Property>of(
            new DtStart<>(LocalDate.EPOCH.atStartOfDay()),
            new TzOffsetFrom(ZoneOffset.UTC),
            new TzOffsetTo(ZoneOffset.UTC));
    return new VTimeZone(
        new PropertyList(List.of(new TzId("Etc/UTC"))),
        new ComponentList<>(List.<Observance>of(new Standard(new PropertyList(ever)))));
  }

  private VEvent event(Deadline deadline, Locale locale, Instant today) {
    var key = "deadline." + deadline.kind();
    var said = texts.say(locale, key, deadline.title(), deadline.detail());
    return new VEvent(
        new PropertyList(
            List.of(
                new Uid(deadline.id() + "@groundwork"),
                new DtStamp(today),
                start(deadline),
                new Summary(said.replaceAll("\\s+", " ")),
                new Description(deadline.project()),
                ImmutableTransp.TRANSPARENT)));
  }

  private static Property start(Deadline deadline) {
    return switch (deadline.when()) {
      case LocalDate day -> new DtStart<>(day);
      case Instant instant -> new DtStart<>(instant);
      default -> throw new IllegalStateException("Neither a day nor an instant");
    };
  }
}
