package io.groundwork.projects.project.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which partners have signed, and when. A signature counts for the shares of its day. */
public record Signatures(Map<String, Instant> byPartner) {

  static Signatures none() {
    return new Signatures(Map.of());
  }

  boolean has(String partnerId) {
    return byPartner.containsKey(partnerId);
  }

  int remaining(List<Partner> partners) {
    return (int) partners.stream().filter(p -> !has(p.partnerId())).count();
  }

  Signatures with(String partnerId, Instant at) {
    var next = new LinkedHashMap<>(byPartner);
    next.put(partnerId, at);
    return new Signatures(next);
  }

  Signatures without(String partnerId) {
    var next = new LinkedHashMap<>(byPartner);
    next.remove(partnerId);
    return new Signatures(next);
  }
}
