package io.groundwork.portal.register;

import io.groundwork.portal.form.Form;
import io.groundwork.portal.register.RegisterApi.Details;
import io.groundwork.portal.register.RegisterApi.SiteNeeds;

/** What stands in the form before anybody types. */
final class Presets {

  private Presets() {}

  static void of(Details details, Form form) {
    form.with("title", details.title())
        .with("summary", details.summary())
        .with("region", details.region())
        .with("activity", details.activity())
        .with("capex.amount", details.capex().amount())
        .with("capex.currency", details.capex().currency())
        .with("jobs", details.jobs())
        .with("agreementId", details.agreementId())
        .with("actionItemId", details.actionItemId())
        .with("siteTrack", details.siteTrack())
        .with("regime", details.regime());
    var row = 0;
    for (var partner : details.partners()) {
      var prefix = "partners[" + row++ + "].";
      form.with(prefix + "partnerId", partner.partnerId())
          .with(prefix + "name", partner.name())
          .with(prefix + "side", partner.side())
          .with(prefix + "sharePercent", partner.sharePercent());
    }
    if (details.siteNeeds() != null) {
      needs(details.siteNeeds(), form);
    }
  }

  private static void needs(SiteNeeds needs, Form form) {
    var supply = needs.utilities();
    var prefix = "siteNeeds.utilities.";
    form.with("siteNeeds.areaHectares", needs.areaHectares())
        .with(prefix + "powerKw", supply.powerKw())
        .with(prefix + "gasM3PerHour", supply.gasM3PerHour())
        .with(prefix + "waterM3PerDay", supply.waterM3PerDay())
        .with(prefix + "roadAccess", supply.roadAccess() ? "true" : null)
        .with(prefix + "railAccess", supply.railAccess() ? "true" : null)
        .with("siteNeeds.labourJobs", needs.labourJobs())
        .with("siteNeeds.earliestOn", needs.earliestOn());
  }
}
