package io.groundwork.portal.financing;

import io.groundwork.portal.financing.PlanApi.Entry;
import io.groundwork.portal.page.Formats;
import io.groundwork.portal.page.Money;
import io.groundwork.portal.page.Sentences;
import io.groundwork.portal.people.Names;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Events in words, newest first; a type that has no words yet is its own name. */
@Component
class History {

  record Line(Instant at, String text, String who, String organisation) {}

  private static final List<String> AMOUNTS =
      List.of("amount", "undrawn", "gap", "committed", "capex");

  private final MessageSource texts;
  private final Formats formats;
  private final Sentences sentences;

  History(MessageSource texts, Formats formats, Sentences sentences) {
    this.texts = texts;
    this.formats = formats;
    this.sentences = sentences;
  }

  /** Everybody whom the events name. */
  static Stream<String> subjects(List<Entry> entries) {
    return entries.stream()
        .flatMap(
            it ->
                Stream.of(it.actor(), it.event().get("approver"), it.event().get("requestedBy"))
                    .filter(String.class::isInstance)
                    .map(String.class::cast));
  }

  List<Line> lines(List<Entry> entries, @Nullable Instant until, Names names) {
    return entries.reversed().stream()
        .filter(it -> until == null || !it.recordedAt().isAfter(until))
        .map(
            it ->
                new Line(it.occurredAt(), said(it, names), names.of(it.actor()), it.organisation()))
        .toList();
  }

  /** 0 amount, 1 reason or evidence, 2 what is meant, 3 date, 4 who, 5 how many. */
  private String said(Entry entry, Names names) {
    var event = entry.event();
    var arguments =
        new Object[] {
          amount(event),
          why(event),
          what(event),
          date(event),
          who(event, names),
          first(event, "approvals", "count")
        };
    var key = "financing.event." + entry.type();
    var text = texts.getMessage(key, arguments, entry.type(), LocaleContextHolder.getLocale());
    return text == null ? entry.type() : text;
  }

  private String why(Map<String, Object> event) {
    var evidence = first(event, "evidence");
    return evidence.isEmpty()
        ? sentences.reason(first(event, "reason"))
        : sentences.evidence(evidence);
  }

  private String amount(Map<String, Object> event) {
    return AMOUNTS.stream()
        .map(event::get)
        .filter(Map.class::isInstance)
        .map(it -> formats.money(money((Map<?, ?>) it)))
        .findFirst()
        .orElse("");
  }

  private static Money money(Map<?, ?> money) {
    return new Money(
        new BigDecimal(String.valueOf(money.get("amount"))), String.valueOf(money.get("currency")));
  }

  private String what(Map<String, Object> event) {
    var milestone = first(event, "milestone");
    if (!milestone.isEmpty()) {
      return formats.code("financing.milestone", milestone);
    }
    return formats.code("financing.kind", first(event, "kind"));
  }

  private String date(Map<String, Object> event) {
    var date = first(event, "validUntil", "paidOn");
    return date.isEmpty() ? "" : formats.date(LocalDate.parse(date));
  }

  private String who(Map<String, Object> event, Names names) {
    var person = first(event, "approver", "requestedBy");
    return person.isEmpty()
        ? formats.code("organisation", first(event, "financier"))
        : names.of(person);
  }

  private static String first(Map<String, Object> event, String... fields) {
    return Stream.of(fields)
        .map(event::get)
        .filter(it -> it != null)
        .map(String::valueOf)
        .findFirst()
        .orElse("");
  }
}
