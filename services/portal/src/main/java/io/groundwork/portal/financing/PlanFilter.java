package io.groundwork.portal.financing;

import io.groundwork.portal.page.Query;
import io.groundwork.portal.session.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which plans the reader wants to see, as it stands in the page's address. */
record PlanFilter(
    @Nullable String secured,
    @Nullable String region,
    @Nullable String stage,
    @Nullable String mine) {

  private Query plans() {
    return new Query().with("secured", secured).with("region", region).with("stage", stage);
  }

  public boolean isSet() {
    return !plans().with("mine", mine).isEmpty();
  }

  /** As financing names them; a financier's own plans are those with money of its organisation. */
  MultiValueMap<String, String> parameters(Person me) {
    var parameters = plans().parameters();
    if (mine != null && !mine.isBlank()) {
      parameters.set(me.is("FINANCIER") ? "financier" : "organisation", me.organisation());
    }
    return parameters;
  }

  /** Of the next page. */
  public String query(String cursor) {
    return plans().with("mine", mine).with("cursor", cursor).toString();
  }
}
