package io.groundwork.portal.financing;

import io.groundwork.portal.session.Person;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Which plans the reader wants to see, as it stands in the page's address. */
record PlanFilter(
    @Nullable String secured,
    @Nullable String region,
    @Nullable String stage,
    @Nullable String mine) {

  public boolean isSet() {
    return Stream.of(secured, region, stage, mine).anyMatch(it -> it != null && !it.isBlank());
  }

  /** As financing names them; a financier's own plans are those with money of its organisation. */
  MultiValueMap<String, String> parameters(Person me) {
    var parameters = new LinkedMultiValueMap<String, String>();
    set(parameters, "secured", secured);
    set(parameters, "region", region);
    set(parameters, "stage", stage);
    if (mine != null && !mine.isBlank()) {
      parameters.set(me.is("FINANCIER") ? "financier" : "organisation", me.organisation());
    }
    return parameters;
  }

  /** Of the next page. */
  public String query(String cursor) {
    var all = new LinkedMultiValueMap<String, String>();
    set(all, "secured", secured);
    set(all, "region", region);
    set(all, "stage", stage);
    set(all, "mine", mine);
    set(all, "cursor", cursor);
    return UriComponentsBuilder.newInstance().queryParams(all).encode().build().toUriString();
  }

  private static void set(MultiValueMap<String, String> all, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      all.set(name, value.strip());
    }
  }
}
