package io.groundwork.projects.agreement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Not yet there, or signed. */
public sealed interface AgreementState {

  record Absent() implements AgreementState {}

  record Signed(
      String id,
      String title,
      String firstSide,
      String secondSide,
      LocalDate signedOn,
      String place,
      Period period,
      String organisation,
      Map<String, ActionItem> items,
      Instant since)
      implements AgreementState {

    Signed with(ActionItem item) {
      var next = new LinkedHashMap<>(items);
      next.put(item.itemId(), item);
      return new Signed(
          id, title, firstSide, secondSide, signedOn, place, period, organisation, next, since);
    }

    ActionItem item(String itemId) {
      var item = items.get(itemId);
      if (item == null) {
        throw new AgreementRefused("the action plan has no item " + itemId);
      }
      return item;
    }
  }
}
