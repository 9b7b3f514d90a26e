package io.groundwork.projects.project.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which partners have signed, and when. A signature counts for the share that was signed. */
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

  Signatures afterChange(List<Partner> before, List<Partner> after) {
    var old = shares(before);
    var next = new LinkedHashMap<>(byPartner);
    var current = shares(after);
    next.keySet().removeIf(id -> !current.containsKey(id) || !current.get(id).equals(old.get(id)));
    return new Signatures(next);
  }

  private static Map<String, BigDecimal> shares(List<Partner> partners) {
    return partners.stream()
        .collect(Collectors.toMap(Partner::partnerId, p -> p.sharePercent().stripTrailingZeros()));
  }
}
