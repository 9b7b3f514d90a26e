package io.groundwork.sites.allocation;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.sites.ReasonRequest;
import io.groundwork.sites.allocation.domain.Money;
import io.groundwork.sites.allocation.domain.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leasing the held plot to its project, by the plot's authority. */
@RestController
@RequestMapping("/allocations/{projectId}")
@RequiresRole("SITE_OFFICER")
@Tag(name = "leases")
class LeaseController {

  record PeriodRequest(@NotNull LocalDate from, @NotNull LocalDate to) {
    Period toPeriod() {
      if (to.isBefore(from)) {
        throw new InvalidField("period.to", "is before the first day", "give a later day");
      }
      return new Period(from, to);
    }
  }

  /** Zero is free of charge. */
  record RentRequest(
      @NotNull
          @DecimalMin("0")
          @Digits(integer = 15, fraction = 2)
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal amount,
      @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}

  record LeaseRequest(
      @NotBlank @Size(max = 100) @WithoutContacts String leaseNumber,
      @NotNull @Valid PeriodRequest period,
      @NotNull @Valid RentRequest annualRent) {}

  private final LeaseService leases;

  LeaseController(LeaseService leases) {
    this.leases = leases;
  }

  @PostMapping("/lease")
  @Operation(summary = "Turn the hold into a lease, at CLOSING")
  ResponseEntity<AllocationView> sign(
      CurrentUser user,
      @PathVariable UUID projectId,
      ExpectedVersion expected,
      @Valid @RequestBody LeaseRequest request) {
    var rent = new Money(request.annualRent().amount(), request.annualRent().currency());
    return AllocationController.answer(
        leases.sign(
            user,
            expected,
            projectId.toString(),
            request.leaseNumber(),
            request.period().toPeriod(),
            rent));
  }

  @PostMapping("/lease-end")
  @Operation(summary = "End the lease")
  ResponseEntity<AllocationView> end(
      CurrentUser user,
      @PathVariable UUID projectId,
      ExpectedVersion expected,
      @Valid @RequestBody ReasonRequest request) {
    return AllocationController.answer(
        leases.end(user, expected, projectId.toString(), request.reason()));
  }
}
