package io.groundwork.projects.agreement;

import io.groundwork.platform.answer.AnsweredByVersion;
import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Etag;
import io.groundwork.platform.web.Page;
import io.groundwork.projects.agreement.domain.AgreementCommand.SignAgreement;
import io.groundwork.projects.agreement.domain.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signed agreements. */
@RestController
@RequestMapping("/agreements")
@RequiresRole(RequiresRole.PIPELINE)
@Tag(name = "agreements")
class AgreementController {
  private static final String SIDE = "[A-Z]{2}(-[A-Z0-9]{1,3})?";

  record PeriodRequest(@NotNull LocalDate from, @NotNull LocalDate to) {
    Period toPeriod() {
      return new Period(from, to);
    }
  }

  record AgreementRequest(
      @Nullable UUID id,
      @NotBlank @Size(max = 200) @WithoutContacts String title,
      @NotNull @Pattern(regexp = SIDE) String firstSide,
      @NotNull @Pattern(regexp = SIDE) String secondSide,
      @NotNull LocalDate signedOn,
      @NotBlank @Size(max = 200) @WithoutContacts String place,
      @NotNull @Valid PeriodRequest period) {}

  private final AgreementService agreements;
  private final AgreementQueries queries;

  AgreementController(AgreementService agreements, AgreementQueries queries) {
    this.agreements = agreements;
    this.queries = queries;
  }

  @PostMapping
  @RequiresRole("REGISTRAR")
  @Operation(summary = "Record a signed agreement")
  ResponseEntity<AgreementView> sign(CurrentUser user, @Valid @RequestBody AgreementRequest a) {
    var id = (a.id() == null ? UUID.randomUUID() : a.id()).toString();
    var period = a.period().toPeriod();
    var view =
        agreements.sign(
            id,
            at ->
                new SignAgreement(
                    id,
                    a.title(),
                    a.firstSide(),
                    a.secondSide(),
                    a.signedOn(),
                    a.place(),
                    period,
                    user.organisation(),
                    at));
    return ResponseEntity.created(URI.create("/agreements/" + id))
        .eTag(Etag.of(view.version()))
        .body(view);
  }

  @GetMapping("/{id}")
  @AnsweredByVersion(topic = AgreementMessages.TOPIC)
  @Operation(summary = "An agreement with its action plan")
  ResponseEntity<AgreementView> find(CurrentUser user, @PathVariable UUID id) {
    return answer(queries.find(user, id.toString()));
  }

  @GetMapping
  @Operation(summary = "Agreements, the last signed first; text is searched in titles")
  Page<AgreementRow> list(
      CurrentUser user,
      @RequestParam @Nullable @Size(max = 200) String text,
      @RequestParam @Nullable Cursor cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    return queries.list(user, text, cursor, limit);
  }

  static ResponseEntity<AgreementView> answer(AgreementView view) {
    return ResponseEntity.ok().eTag(Etag.of(view.version())).body(view);
  }
}
