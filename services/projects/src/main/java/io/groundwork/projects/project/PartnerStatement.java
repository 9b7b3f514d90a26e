package io.groundwork.projects.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.projects.project.domain.Partner;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner as callers write and read it. Without an id it gets one. */
record PartnerStatement(
    @Nullable UUID partnerId,
    @NotBlank @Size(max = 200) @WithoutContacts String name,
    @NotNull @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?") String side,
    @NotNull
        @Positive
        @Digits(integer = 3, fraction = 6)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal sharePercent) {

  static List<PartnerStatement> of(List<Partner> partners) {
    return partners.stream()
        .map(
            p ->
                new PartnerStatement(
                    UUID.fromString(p.partnerId()), p.name(), p.side(), p.sharePercent()))
        .toList();
  }

  static List<Partner> toPartners(List<PartnerStatement> partners) {
    return partners.stream().map(PartnerStatement::toPartner).toList();
  }

  private Partner toPartner() {
    var id = partnerId == null ? UUID.randomUUID() : partnerId;
    return new Partner(id.toString(), name, side, sharePercent);
  }
}
