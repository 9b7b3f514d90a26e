package io.groundwork.acceptance;

import io.groundwork.schemas.Topics;
import java.util.List;
import java.util.Set;

/** Which handler of which service takes which topics, as their READMEs say. */
final class Subscriptions {

  record Handler(String service, String handler, Set<String> topics) {

    @Override
    public String toString() {
      return service + "." + handler;
    }
  }

  static final List<Handler> ALL =
      List.of(
          new Handler("projects", "progress", Set.of(Topics.PROJECT)),
          new Handler("projects", "site", Set.of(Topics.ALLOCATION, Topics.RESIDENCY)),
          new Handler("projects", "financing", Set.of(Topics.PLAN)),
          new Handler("sites", "project", Set.of(Topics.PROJECT)),
          new Handler("sites", "plan", Set.of(Topics.PLAN)),
          new Handler("financing", "project", Set.of(Topics.PROJECT)),
          new Handler("financing", "allocation", Set.of(Topics.ALLOCATION)),
          new Handler("financing", "residency", Set.of(Topics.RESIDENCY)),
          new Handler("monitoring", "pipeline", Set.copyOf(Topics.all())));

  private Subscriptions() {}
}
