package io.groundwork.portal.changes;

import io.groundwork.portal.changes.ChangesApi.Change;
import io.groundwork.portal.changes.ChangesApi.Changes;
import io.groundwork.portal.people.Names;
import io.groundwork.portal.project.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes as sentences, with everybody by name. */
record Told(Words words, Names names) implements Words.Known {

  private static final List<String> PEOPLE =
      List.of("reviewer", "approver", "officer", "requestedBy", "proposer");

  /** Everybody whom the changes name. */
  static List<String> people(Changes changes) {
    return changes.items().stream()
        .flatMap(project -> project.changes().stream())
        .flatMap(change -> Stream.concat(Stream.of(change.actor()), named(change)))
        .toList();
  }

  private static Stream<String> named(Change change) {
    return PEOPLE.stream()
        .map(change.summary()::get)
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  public String of(Change change) {
    return words.of(change.type(), change.fields(), this);
  }

  @Override
  public String person(String subject) {
    return names.of(subject);
  }

  @Override
  public @Nullable String milestone(String code) {
    return null;
  }

  /** Nobody says here who the partners are; the project's page does. */
  @Override
  public @Nullable String partner(String id) {
    return null;
  }
}
