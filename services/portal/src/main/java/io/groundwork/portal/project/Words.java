package io.groundwork.portal.project;

import io.groundwork.portal.page.Formats;
import io.groundwork.portal.page.Money;
import io.groundwork.portal.people.Names;
import io.groundwork.portal.project.FactsApi.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * An event as a sentence. The bundles' {@code event.<type>} names fields as {@code {field}}; what
 * stands in {@code […]} is left out when a field of it is not known. A new type is its name.
 */
@Component
class Words {

  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
  private static final Pattern MONEY = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ([A-Z]{3})");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Set<String> INSTANTS = Set.of("heldUntil", "offerUntil");

  private final MessageSource texts;
  private final Formats formats;

  Words(MessageSource texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  public String of(Entry entry, Names names, Project project) {
    var text =
        texts.getMessage(
            "event." + entry.type(), null, entry.type(), LocaleContextHolder.getLocale());
    return fill(text == null ? entry.type() : text, entry.summary(), names, project);
  }

  private String fill(String text, Map<String, Object> fields, Names names, Project project) {
    var whole =
        OPTIONAL
            .matcher(text)
            .replaceAll(
                part -> {
                  var known =
                      FIELD
                          .matcher(part.group(1))
                          .results()
                          .allMatch(it -> value(it.group(1), fields, names, project) != null);
                  return known ? Matcher.quoteReplacement(part.group(1)) : "";
                });
    return FIELD
        .matcher(whole)
        .replaceAll(
            it -> {
              var value = value(it.group(1), fields, names, project);
              return Matcher.quoteReplacement(value == null ? "–" : value);
            });
  }

  private @Nullable String value(
      String field, Map<String, Object> fields, Names names, Project project) {
    return switch (fields.get(field)) {
      case null -> null;
      case Number millis when INSTANTS.contains(field) ->
          formats.time(Instant.ofEpochMilli(millis.longValue()));
      case Number number -> formats.number(number);
      case Object other -> value(field, other.toString(), names, project);
    };
  }

  private @Nullable String value(String field, String value, Names names, Project project) {
    return switch (field) {
      case "stage", "previousStage" -> formats.code("stage", value);
      case "track", "step", "tax", "reasonCode" -> formats.code(field, value);
      case "kind" -> formats.code("kind", value);
      case "milestone" -> project.milestone(value).orElseGet(() -> formats.code("kind", value));
      case "financier", "organisation" -> formats.code("organisation", value);
      case "reviewer", "approver", "officer", "requestedBy", "proposer" -> names.of(value);
      case "partnerId" -> project.partner(value).map(Project.Partner::name).orElse(null);
      default -> plain(value);
    };
  }

  private String plain(String value) {
    var money = MONEY.matcher(value);
    if (money.matches()) {
      return formats.money(new Money(new BigDecimal(money.group(1)), money.group(2)));
    }
    return DATE.matcher(value).matches() ? formats.date(LocalDate.parse(value)) : value;
  }
}
