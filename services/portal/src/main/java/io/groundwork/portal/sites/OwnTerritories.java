package io.groundwork.portal.sites;

import io.groundwork.portal.sites.SitesApi.Territory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those of the reader's authority, which alone can register plots there. */
record OwnTerritories(List<Territory> items) {

  OwnTerritories {
    items = List.copyOf(items);
  }

  static OwnTerritories of(List<Territory> all, String organisation) {
    return new OwnTerritories(
        all.stream().filter(it -> it.organisation().equals(organisation)).toList());
  }

  /** By id, or by a name that only one of them has; null when it is neither. */
  @Nullable String idOf(String named) {
    var meant =
        items.stream().filter(it -> it.id().equals(named) || it.name().equals(named)).toList();
    return meant.size() == 1 ? meant.getFirst().id() : null;
  }
}
