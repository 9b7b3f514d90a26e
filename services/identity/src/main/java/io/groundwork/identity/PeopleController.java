package io.groundwork.identity;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells people of the pipeline who the people are that events name. */
@RestController
class PeopleController {

  static final int MOST = 200;

  private static final String NAMES_FOR =
      "Names are for people with a role in a member organisation.";
  private static final String STAYS =
      "%s is in the directory still, and would come back as somebody new who may review what they"
          + " did themselves. Take them out of the directory file, start identity anew, then forget"
          + " them.";

  /** A person as others may see them; subject is what tokens and events call them. */
  record PersonView(UUID subject, String name, String organisation) {}

  /** The id that is nobody's now. */
  record ForgottenView(UUID subject) {}

  private final PersonRepository people;
  private final Directory directory;

  PeopleController(PersonRepository people, Directory directory) {
    this.people = people;
    this.directory = directory;
  }

  /**
   * Only those who are known still: who left the directory or was forgotten is not in the answer.
   * Machines see no names, as what they copy nobody can make forget.
   */
  @GetMapping("/people")
  ResponseEntity<List<PersonView>> people(
      @RequestParam @Size(min = 1, max = MOST) List<UUID> subject,
      @AuthenticationPrincipal @Nullable Jwt token) {
    if (asking(token).filter(PeopleController::takesPart).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, NAMES_FOR);
    }
    var found = subject.stream().distinct().map(this::view).flatMap(Optional::stream);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found.toList());
  }

  /**
   * For administrators: the link, sessions and tokens go; the person's events stay, of nobody. The
   * answer is the last that says whose id it was, for deleting what else is kept under it.
   */
  @DeleteMapping("/people/{userName}")
  ResponseEntity<ForgottenView> forget(
      @PathVariable String userName, @AuthenticationPrincipal @Nullable Jwt token) {
    if (token == null || !isAdministrator(token)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "This needs the role ADMINISTRATOR.");
    }
    if (directory.user(userName).isPresent()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, STAYS.formatted(userName));
    }
    var subject = people.forget(userName).orElseThrow(() -> nobody(userName));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new ForgottenView(subject));
  }

  private static ResponseStatusException nobody(String userName) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "Nobody is known by the name " + userName + ".");
  }

  private static boolean isAdministrator(Jwt token) {
    return token.getClaim("roles") instanceof List<?> roles
        && roles.contains(Directory.Role.ADMINISTRATOR.name());
  }

  private static boolean takesPart(Directory.Subject person) {
    return person.member() && !person.roles().isEmpty();
  }

  /** The person as known now, not when the token was made; a machine is none. */
  private Optional<Directory.Subject> asking(@Nullable Jwt token) {
    try {
      return Optional.ofNullable(token)
          .map(Jwt::getSubject)
          .map(UUID::fromString)
          .flatMap(this::known);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<Directory.Subject> known(UUID subject) {
    return people.userNameOf(subject).flatMap(directory::subject);
  }

  private Optional<PersonView> view(UUID subject) {
    return known(subject)
        .map(person -> new PersonView(subject, person.name(), person.organisation()));
  }
}
