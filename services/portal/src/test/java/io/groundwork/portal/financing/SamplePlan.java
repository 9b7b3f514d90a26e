package io.groundwork.portal.financing;

import io.groundwork.portal.financing.Plan.Commitment;
import io.groundwork.portal.financing.Plan.Condition;
import io.groundwork.portal.financing.Plan.Disbursement;
import io.groundwork.portal.financing.Plan.Tranche;
import io.groundwork.portal.page.Money;
import io.groundwork.portal.session.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A plan of 1,000 with a loan, a foreign equity, a guarantee, and a payment that waits. */
final class SamplePlan {

  static final Person FIRST = new Person("first", "F. First", "bank", Set.of("FINANCIER"));
  static final Person SECOND = new Person("second", "S. Second", "bank", Set.of("FINANCIER"));
  static final Person OTHER = new Person("other", "O. Other", "fund", Set.of("FINANCIER"));
  static final Person REGISTRAR = new Person("reg", "R. Reg", "agency", Set.of("REGISTRAR"));
  static final Person OBSERVER = new Person("obs", "O. Obs", "commission", Set.of("OBSERVER"));

  private SamplePlan() {}

  static Money rub(String amount) {
    return new Money(new BigDecimal(amount), "RUB");
  }

  static Commitment commitment(
      String id, String financier, String kind, Money amount, String counted) {
    var day = LocalDate.of(2026, 1, 31);
    return new Commitment(
        id,
        financier,
        kind,
        amount,
        BigDecimal.ONE,
        day,
        rub(counted),
        day,
        "ACTIVE",
        null,
        rub("0"));
  }

  static Plan plan() {
    return new Plan(
        "p",
        "=Farm",
        "agency",
        "RU-KHA",
        "CONSTRUCTION",
        "CLOSED",
        null,
        rub("1000.00"),
        rub("700.00"),
        rub("300.00"),
        rub("50.00"),
        false,
        null,
        List.of(
            commitment("loan", "bank", "DEBT", rub("500.00"), "500.00"),
            commitment(
                "equity", "fund", "EQUITY", new Money(new BigDecimal("10.00"), "BYN"), "200.00"),
            commitment("cover", "bank", "GUARANTEE", rub("900.00"), "0.00")),
        List.of(
            new Condition("ins", "INSURANCE", "Insured", "OPEN", null, null),
            new Condition("site", "SITE_LEASED", "Leased", "OPEN", null, null)),
        List.of(
            new Tranche("due", "loan", rub("100.00"), "ROOF", true, false, rub("50.00")),
            new Tranche("later", "loan", rub("100.00"), "WALLS", false, false, rub("0.00"))),
        List.of(
            new Disbursement(
                "pay", "due", rub("20.00"), "reg", List.of("first"), "REQUESTED", null, null)));
  }
}
