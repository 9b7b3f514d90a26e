package io.groundwork.projects.project.domain;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Shares add up to exactly 100 %; at least two partners from two sides. */
final class PartnerRules {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final String FIELD = "partners";

  private PartnerRules() {}

  static void check(List<Partner> partners) {
    if (partners.size() < 2 || distinct(partners, Partner::side) < 2) {
      throw new BrokenRule(
          FIELD,
          "a joint venture has at least two partners from two sides",
          "name a partner of each side");
    }
    if (distinct(partners, Partner::partnerId) < partners.size()) {
      throw new BrokenRule(FIELD, "a partner is named twice", "give every partner its own id");
    }
    if (partners.stream().anyMatch(p -> p.sharePercent().signum() <= 0)) {
      throw new BrokenRule(FIELD, "a share is not above 0 %", "leave out partners without a share");
    }
    var sum = sum(partners);
    if (sum.compareTo(WHOLE) != 0) {
      throw new BrokenRule(
          FIELD,
          "shares add up to " + sum.toPlainString() + " %, not to 100 %",
          "change the shares so that they add up to exactly 100");
    }
  }

  static BigDecimal sum(List<Partner> partners) {
    return partners.stream().map(Partner::sharePercent).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static int distinct(List<Partner> partners, Function<Partner, String> key) {
    return new HashSet<>(partners.stream().map(key).toList()).size();
  }
}
