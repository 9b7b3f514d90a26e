package io.groundwork.portal.agreement;

import io.groundwork.portal.service.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Titles of the projects that carry out an agreement, as far as they are known. */
record Carriers(Map<String, String> titles) {

  static Carriers of(Part<CarrierApi.Cards> part) {
    var cards = part.value();
    List<CarrierApi.Card> known = cards == null ? List.of() : cards.items();
    return new Carriers(
        known.stream().collect(Collectors.toMap(CarrierApi.Card::id, CarrierApi.Card::title)));
  }

  /** Null when monitoring does not say. */
  public @Nullable String title(String id) {
    return titles.get(id);
  }
}
