package io.groundwork.portal.project;

import io.groundwork.portal.people.Names;
import io.groundwork.portal.people.People;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of any project in sentences, with everybody by name. */
public record Telling(Words words, Names names) implements Words.Known {

  /** Who can tell of these. */
  public static Telling of(Stream<Happening> happenings, Words words, People people) {
    return new Telling(words, people.of(happenings.flatMap(Happening::people).toList()));
  }

  public String of(Happening happening) {
    return words.of(happening.type(), happening.fields(), this);
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
