package io.groundwork.portal.sites;

import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Projects by name; the beginning of the id where monitoring is away or does not tell this user.
 */
@Component
public class Titles {

  private static final int BEGINNING = 8;

  private final ProjectApi monitoring;

  Titles(Services services) {
    this.monitoring = services.client("monitoring", ProjectApi.class);
  }

  /** Those that are null are left out. */
  public Map<String, String> of(Stream<? extends @Nullable String> ids) {
    var asked = new LinkedHashMap<String, Part.Later<String>>();
    Collection<String> all = ids.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    all.forEach(
        id -> asked.computeIfAbsent(id, it -> Part.later(() -> monitoring.card(it).title())));
    var titles = new LinkedHashMap<String, String>();
    asked.forEach(
        (id, title) ->
            titles.put(
                id,
                Objects.requireNonNullElse(
                    title.get().value(), id.substring(0, Math.min(BEGINNING, id.length())))));
    return titles;
  }
}
