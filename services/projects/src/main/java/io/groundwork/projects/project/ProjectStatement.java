package io.groundwork.projects.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.projects.project.domain.Money;
import io.groundwork.projects.project.domain.ProjectDetails;
import io.groundwork.projects.project.domain.SiteTrack;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a registrar states of a project, and reads again. Region is ISO 3166-2, activity a class of
 * ISIC Rev. 4, regime the code of an incentive regime or null.
 */
record ProjectStatement(
    @Nullable UUID id,
    @NotBlank @Size(max = 200) @WithoutContacts String title,
    @Nullable UUID agreementId,
    @Nullable UUID actionItemId,
    @NotNull @Pattern(regexp = "[A-Z]{2}-[A-Z0-9]{1,3}") String region,
    @NotNull @Pattern(regexp = "[0-9]{4}") String activity,
    @NotBlank @Size(max = 4000) @WithoutContacts String summary,
    @NotNull @Valid MoneyStatement capex,
    @NotNull @PositiveOrZero Integer jobs,
    @NotNull @Size(min = 2, max = 50) List<@NotNull @Valid PartnerStatement> partners,
    @NotNull SiteTrack siteTrack,
    @Valid @Nullable SiteNeedsStatement siteNeeds,
    @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}") String regime) {

  /** Amount in whole units of an ISO 4217 currency. */
  record MoneyStatement(
      @NotNull
          @Positive
          @Digits(integer = 15, fraction = 2)
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal amount,
      @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}

  ProjectDetails toDetails(CurrentUser user) {
    return new ProjectDetails(
        title,
        text(agreementId),
        text(actionItemId),
        user.organisation(),
        user.id(),
        region,
        activity,
        summary,
        new Money(capex.amount(), capex.currency()),
        jobs,
        PartnerStatement.toPartners(partners),
        siteTrack,
        siteNeeds == null ? null : siteNeeds.toNeeds(),
        regime);
  }

  static ProjectStatement of(String id, ProjectDetails d) {
    return new ProjectStatement(
        UUID.fromString(id),
        d.title(),
        uuid(d.agreementId()),
        uuid(d.actionItemId()),
        d.region(),
        d.activity(),
        d.summary(),
        new MoneyStatement(d.capex().amount(), d.capex().currency()),
        d.jobs(),
        PartnerStatement.of(d.partners()),
        d.siteTrack(),
        d.siteNeeds() == null ? null : SiteNeedsStatement.of(d.siteNeeds()),
        d.regime());
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  private static @Nullable UUID uuid(@Nullable String id) {
    return id == null ? null : UUID.fromString(id);
  }
}
