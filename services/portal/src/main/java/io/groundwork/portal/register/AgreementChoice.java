package io.groundwork.portal.register;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.register.RegisterApi.Agreement;
import io.groundwork.portal.register.RegisterApi.Row;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.session.Person;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which agreements there are to choose from: those with what is typed in their title, else those
 * signed last; and the one that is chosen, whatever is typed.
 */
@Component
class AgreementChoice {

  /** The field that is typed into; no service hears of it. */
  static final String TYPED = "agreementText";

  static final String CHOSEN = "agreementId";
  private static final int MOST = 20;
  private static final int LOOK = 100;

  /**
   * With their items.
   *
   * @param fit how many of them fit what is typed
   * @param more whether others fit as well
   */
  record Found(List<Agreement> agreements, int fit, boolean more) {}

  private final RegisterApi projects;

  AgreementChoice(Services services) {
    this.projects = services.client("projects", RegisterApi.class);
  }

  /** Of the reader's organisation. */
  Found found(Form form, @Nullable Person me) {
    var fit =
        projects.agreements(form.optional(TYPED), LOOK).items().stream()
            .filter(row -> me != null && row.organisation().equals(me.organisation()))
            .map(Row::id)
            .toList();
    var shown = fit.stream().limit(MOST).toList();
    var asked =
        Stream.concat(Stream.ofNullable(form.optional(CHOSEN)), shown.stream())
            .distinct()
            .map(id -> Part.later(() -> projects.agreement(id)))
            .toList();
    var agreements = asked.stream().map(Part.Later::get).flatMap(AgreementChoice::known).toList();
    return new Found(agreements, shown.size(), fit.size() > MOST);
  }

  /** One that the reader may not see is none; one that cannot be had now is not left out. */
  private static Stream<Agreement> known(Part<Agreement> part) {
    return part.isAway() ? Stream.of(part.orThrow()) : Stream.ofNullable(part.value());
  }
}
