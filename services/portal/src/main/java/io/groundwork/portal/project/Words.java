package io.groundwork.portal.project;

import io.groundwork.portal.page.Formats;
import io.groundwork.portal.page.Money;
import io.groundwork.portal.page.Sentences;
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
public class Words {

  /** Who is behind the ids in an event; null where nobody knows. */
  public interface Known {
    String person(String subject);

    @Nullable String partner(String id);

    @Nullable String milestone(String code);
  }

  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
  private static final Pattern MONEY = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ([A-Z]{3})");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Set<String> INSTANTS = Set.of("heldUntil", "offerUntil");

  private record OfProject(Names names, Project project) implements Known {

    @Override
    public String person(String subject) {
      return names.of(subject);
    }

    @Override
    public @Nullable String partner(String id) {
      return project.partner(id).map(Project.Partner::name).orElse(null);
    }

    @Override
    public @Nullable String milestone(String code) {
      return project.milestone(code).orElse(null);
    }
  }

  private final MessageSource texts;
  private final Formats formats;
  private final Sentences sentences;

  Words(MessageSource texts, Formats formats, Sentences sentences) {
    this.texts = texts;
    this.formats = formats;
    this.sentences = sentences;
  }

  public String of(Entry entry, Names names, Project project) {
    return of(entry.type(), entry.summary(), new OfProject(names, project));
  }

  public String of(String type, Map<String, Object> fields, Known known) {
    var text = texts.getMessage("event." + type, null, type, LocaleContextHolder.getLocale());
    return fill(text == null ? type : text, fields, known);
  }

  private String fill(String text, Map<String, Object> fields, Known known) {
    var whole =
        OPTIONAL
            .matcher(text)
            .replaceAll(
                part -> {
                  var all =
                      FIELD
                          .matcher(part.group(1))
                          .results()
                          .allMatch(it -> value(it.group(1), fields, known) != null);
                  return all ? Matcher.quoteReplacement(part.group(1)) : "";
                });
    return FIELD
        .matcher(whole)
        .replaceAll(
            it -> {
              var value = value(it.group(1), fields, known);
              return Matcher.quoteReplacement(value == null ? "–" : value);
            });
  }

  private @Nullable String value(String field, Map<String, Object> fields, Known known) {
    return switch (fields.get(field)) {
      case null -> null;
      case Number millis when INSTANTS.contains(field) ->
          formats.time(Instant.ofEpochMilli(millis.longValue()));
      case Number number -> formats.number(number);
      case Object other -> value(field, other.toString(), known);
    };
  }

  private @Nullable String value(String field, String value, Known known) {
    return switch (field) {
      case "stage", "previousStage" -> formats.code("stage", value);
      case "track", "step", "tax", "reasonCode" -> formats.code(field, value);
      case "kind" -> formats.code("kind", value);
      case "milestone" -> milestone(value, known);
      case "financier", "organisation" -> formats.code("organisation", value);
      case "reviewer", "approver", "officer", "requestedBy", "proposer" -> known.person(value);
      case "reason" -> sentences.reason(value);
      case "evidence" -> sentences.evidence(value);
      case "partnerId" -> known.partner(value);
      default -> plain(value);
    };
  }

  private String milestone(String code, Known known) {
    var title = known.milestone(code);
    return title == null ? formats.code("kind", code) : title;
  }

  private String plain(String value) {
    var money = MONEY.matcher(value);
    if (money.matches()) {
      return formats.money(new Money(new BigDecimal(money.group(1)), money.group(2)));
    }
    return DATE.matcher(value).matches() ? formats.date(LocalDate.parse(value)) : value;
  }
}
