package io.groundwork.portal.sites;

import io.groundwork.portal.page.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import tools.jackson.databind.JsonNode;

/** What the pages ask of the sites service. */
interface SitesApi {

  /** kW, m3/h of gas, m3/day of water, access. */
  record Utilities(
      BigDecimal powerKw,
      BigDecimal gasM3PerHour,
      BigDecimal waterM3PerDay,
      boolean roadAccess,
      boolean railAccess) {}

  record Territory(
      String id,
      long version,
      String name,
      String region,
      String regime,
      String organisation,
      JsonNode boundary,
      Utilities sharedUtilities,
      Utilities reserved) {}

  record Plot(
      String id,
      long version,
      String territoryId,
      String name,
      String organisation,
      BigDecimal areaHectares,
      JsonNode boundary,
      Utilities utilities,
      int labourJobs,
      LocalDate availableFrom,
      String status,
      @Nullable String projectId,
      @Nullable Instant offerUntil,
      int waiting) {}

  /** {@code next} is where the rest begins. */
  record Some<T>(List<T> items, @Nullable String next) {}

  record Entry(
      long version,
      String type,
      Instant recordedAt,
      String actor,
      String organisation,
      JsonNode event) {}

  record Queued(int position, String projectId) {}

  record Needs(
      BigDecimal areaHectares,
      Utilities utilities,
      int labourJobs,
      @Nullable LocalDate earliestOn) {}

  record Wish(@Nullable String regime, Needs needs) {}

  record Site(String plotId, String territoryId, Utilities reserved) {}

  record Period(LocalDate from, LocalDate to) {}

  record Lease(String number, Period period, Money annualRent) {}

  /** 0 once the plot is offered. */
  record Wait(String plotId, int position, @Nullable Instant offerUntil) {}

  record Allocation(
      String projectId,
      long version,
      String status,
      @Nullable Wish needs,
      @Nullable Site site,
      @Nullable Instant heldUntil,
      boolean extended,
      @Nullable Lease lease,
      List<Wait> waits) {}

  record Miss(String need, String reason) {

    /** The service's sentence as what a text of the bundles says; null if it is another one. */
    public @Nullable Shortage shortage() {
      return Shortage.of(need, reason);
    }
  }

  record Match(
      String plotId,
      String name,
      String territoryId,
      boolean fits,
      BigDecimal spareHectares,
      List<Miss> misses) {

    public boolean isTaken() {
      return misses.stream().anyMatch(miss -> miss.need().equals("AVAILABLE"));
    }
  }

  record Relief(String relief, String tax, LocalDate startsOn, LocalDate endsOn) {}

  record Residency(
      long version,
      String status,
      @Nullable String regime,
      @Nullable String territoryId,
      @Nullable String applicant,
      @Nullable Relief relief) {}

  @GetExchange("/territories?limit=200")
  Some<Territory> territories();

  @GetExchange("/territories/{id}")
  Territory territory(@PathVariable String id);

  @GetExchange("/plots")
  Some<Plot> plots(@RequestParam MultiValueMap<String, String> filter, @RequestParam int limit);

  @GetExchange("/plots/{id}")
  Plot plot(@PathVariable String id);

  @GetExchange("/plots/{id}/journal")
  Some<Entry> plotJournal(@PathVariable String id);

  @GetExchange("/plots/{id}/waitlist")
  Some<Queued> waitlist(@PathVariable String id);

  @GetExchange("/allocations")
  Some<Allocation> allocations(@RequestParam MultiValueMap<String, String> filter);

  @GetExchange("/allocations/{id}")
  Allocation allocation(@PathVariable String id);

  @GetExchange("/allocations/{id}/journal")
  Some<Entry> allocationJournal(@PathVariable String id);

  @GetExchange("/allocations/{id}/matches")
  Some<Match> matches(@PathVariable String id);

  @GetExchange("/residencies/{id}")
  Residency residency(@PathVariable String id);
}
