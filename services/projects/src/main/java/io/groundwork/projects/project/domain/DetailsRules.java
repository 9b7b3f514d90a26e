package io.groundwork.projects.project.domain;

import java.util.Currency;
import java.util.Set;

/** What must be true of a project's statement before anybody looks at it. */
final class DetailsRules {
  private static final Set<Currency> CURRENCIES = Currency.getAvailableCurrencies();

  private DetailsRules() {}

  static void check(ProjectDetails details) {
    PartnerRules.check(details.partners());
    if (details.siteTrack() == SiteTrack.ALLOCATED_PLOT && details.siteNeeds() == null) {
      throw new BrokenRule(
          "siteNeeds", "a project that asks for a plot states its needs", "give the site needs");
    }
    if (details.actionItemId() != null && details.agreementId() == null) {
      throw new BrokenRule(
          "agreementId", "an action item belongs to an agreement", "give the agreement's id");
    }
    if (details.capex().amount().signum() <= 0) {
      throw new BrokenRule("capex.amount", "capex is not above zero", "give the planned capex");
    }
    checkCurrency(details.capex());
  }

  /** An amount that can be paid: metals and test codes have no smallest unit. */
  private static void checkCurrency(Money capex) {
    var currency =
        CURRENCIES.stream()
            .filter(each -> each.getCurrencyCode().equals(capex.currency()))
            .filter(each -> each.getDefaultFractionDigits() >= 0)
            .findFirst()
            .orElseThrow(
                () ->
                    new BrokenRule(
                        "capex.currency",
                        "is no ISO 4217 currency that is paid in",
                        "give a code such as RUB"));
    var decimals = currency.getDefaultFractionDigits();
    if (capex.amount().stripTrailingZeros().scale() > decimals) {
      throw new BrokenRule(
          "capex.amount",
          "has more decimals than " + capex.currency(),
          "round it to %d decimals".formatted(decimals));
    }
  }

  /** A revision keeps the owner and the action item that the project already carries out. */
  static void checkRevision(ProjectDetails before, ProjectDetails after) {
    check(after);
    if (!before.organisation().equals(after.organisation())) {
      throw new BrokenRule("organisation", "a project keeps its owner", "register it anew");
    }
    if (before.agreementId() != null && !before.agreementId().equals(after.agreementId())) {
      throw new BrokenRule("agreementId", "a project keeps its agreement", "leave it as it was");
    }
    if (before.actionItemId() != null && !before.actionItemId().equals(after.actionItemId())) {
      throw new BrokenRule("actionItemId", "a project keeps its action item", "leave it as it was");
    }
  }
}
