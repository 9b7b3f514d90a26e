package io.groundwork.portal.project;

import io.groundwork.portal.page.Formats;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of those who acted, asked at once for a page. */
@Component
class People {

  private static final String SUBJECT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final int MOST = 200;

  private final PeopleApi identity;
  private final Formats formats;

  People(Services services, Formats formats) {
    this.identity = services.client("identity", PeopleApi.class);
    this.formats = formats;
  }

  /** Of a person the name, of a machine or a service its own; of nobody known, that. */
  Names of(Collection<String> subjects) {
    var asked = subjects.stream().filter(People::isPerson).distinct().limit(MOST).toList();
    var found =
        asked.isEmpty()
            ? Part.of(List::<PeopleApi.Named>of)
            : Part.of(() -> identity.people(asked));
    var known = found.value();
    Map<String, String> names =
        known == null
            ? Map.of()
            : known.stream()
                .collect(Collectors.toMap(PeopleApi.Named::subject, PeopleApi.Named::name));
    return new Names(names, formats);
  }

  private static boolean isPerson(String subject) {
    return subject.matches(SUBJECT);
  }

  /** What to call whom. */
  record Names(Map<String, String> known, Formats formats) {

    public String of(String subject) {
      var name = known.get(subject);
      if (name != null) {
        return name;
      }
      return isPerson(subject)
          ? formats.code("person", "unknown")
          : formats.code("machine", subject);
    }
  }
}
