package io.groundwork.monitoring.alert;

import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Pages of the portal that mails lead to; signing in is between, and leads on to them. */
record PortalLinks(URI portal) {

  private record Page(String field, String path) {}

  private static final Page PLOT = new Page("plotId", "/sites/plots/");
  private static final Page TERRITORY = new Page("territoryId", "/sites/territories/");
  private static final Page AGREEMENT = new Page("agreementId", "/agreements/");

  /** Of the project; without one of the plot, the territory or the agreement; else of all news. */
  String about(JsonNode told) {
    var project = told.path("projectId").asString("");
    var summary = told.path("summary");
    return project.isEmpty()
        ? Stream.of(PLOT, TERRITORY, AGREEMENT)
            .filter(page -> summary.hasNonNull(page.field()))
            .findFirst()
            .map(page -> portal + page.path() + summary.path(page.field()).asString())
            .orElse(portal + "/feed")
        : portal + "/projects/" + project;
  }

  String subscription(UUID id) {
    return portal + "/alerts/" + id;
  }
}
