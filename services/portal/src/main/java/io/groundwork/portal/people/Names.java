package io.groundwork.portal.people;

import io.groundwork.portal.page.Formats;
import java.util.Map;

/** What to call who acted: a person by name, a machine or a service by its own. */
public record Names(Map<String, String> known, Formats formats) {

  public String of(String subject) {
    var name = known.get(subject);
    if (name != null) {
      return name;
    }
    return People.isPerson(subject)
        ? formats.code("person", "unknown")
        : formats.code("machine", subject);
  }
}
