package io.groundwork.projects.project.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the registrar states. {@code registrar} is the person who wrote it. */
public record ProjectDetails(
    String title,
    @Nullable String agreementId,
    @Nullable String actionItemId,
    String organisation,
    String registrar,
    String region,
    String activity,
    String summary,
    Money capex,
    int jobs,
    List<Partner> partners,
    SiteTrack siteTrack,
    @Nullable SiteNeeds siteNeeds,
    @Nullable String regime) {

  public ProjectDetails {
    partners = List.copyOf(partners);
  }

  /** The tracks this project needs before it can close. */
  public Set<Track> tracks() {
    return regime == null ? EnumSet.of(Track.SITE, Track.FINANCING) : EnumSet.allOf(Track.class);
  }

  ProjectDetails withPartners(List<Partner> next) {
    return new ProjectDetails(
        title,
        agreementId,
        actionItemId,
        organisation,
        registrar,
        region,
        activity,
        summary,
        capex,
        jobs,
        next,
        siteTrack,
        siteNeeds,
        regime);
  }
}
