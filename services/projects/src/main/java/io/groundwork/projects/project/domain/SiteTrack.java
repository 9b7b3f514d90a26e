package io.groundwork.projects.project.domain;

/** Whether a project asks for a plot or brings its own site. */
public enum SiteTrack {
  ALLOCATED_PLOT,
  OWN_SITE
}
