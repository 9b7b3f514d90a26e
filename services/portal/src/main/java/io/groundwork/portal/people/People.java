package io.groundwork.portal.people;

import io.groundwork.portal.page.Formats;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks once for all whom a page names; while identity is away, nobody has a name. */
@Component
public class People {

  private static final String SUBJECT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final int MOST = 200;

  private final PeopleApi identity;
  private final Formats formats;

  People(Services services, Formats formats) {
    this.identity = services.client("identity", PeopleApi.class);
    this.formats = formats;
  }

  public Names of(Collection<String> subjects) {
    var asked = subjects.stream().filter(People::isPerson).distinct().limit(MOST).toList();
    return new Names(asked.isEmpty() ? Map.of() : known(asked), formats);
  }

  private Map<String, String> known(List<String> asked) {
    var answer = Part.of(() -> identity.people(asked)).value();
    return answer == null
        ? Map.of()
        : answer.stream()
            .collect(Collectors.toMap(PeopleApi.Named::subject, PeopleApi.Named::name));
  }

  static boolean isPerson(String subject) {
    return subject.matches(SUBJECT);
  }
}
