package io.groundwork.projects.project.domain;

/** The parallel tracks that PREPARATION joins. */
public enum Track {
  SITE,
  FINANCING,
  RESIDENCY
}
