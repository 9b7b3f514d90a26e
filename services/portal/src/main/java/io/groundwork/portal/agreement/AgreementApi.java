package io.groundwork.portal.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the pages ask of the projects service, and tell it. */
interface AgreementApi {

  record Period(LocalDate from, LocalDate to) {}

  record Carrier(String projectId, String stage) {}

  /** percent: how far the projects behind the item have come. */
  record Item(
      String itemId,
      String title,
      String field,
      Period period,
      String owner,
      int percent,
      List<Carrier> projects) {}

  record Agreement(
      String id,
      String title,
      String organisation,
      String firstSide,
      String secondSide,
      LocalDate signedOn,
      String place,
      Period period,
      List<Item> items) {}

  record Row(
      String id,
      String title,
      String organisation,
      String firstSide,
      String secondSide,
      LocalDate signedOn) {}

  record Rows(List<Row> items, @Nullable String next) {}

  @GetExchange("/agreements?limit=50")
  Rows agreements(@RequestParam(required = false) @Nullable String cursor);

  @GetExchange("/agreements/{id}")
  Agreement agreement(@PathVariable String id);

  @PostExchange("/agreements")
  Agreement sign(
      @RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> agreement);

  @PostExchange("/agreements/{id}/items")
  Agreement add(
      @PathVariable String id,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> item);
}
