package io.groundwork.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign in, as read from the directory file: organisations with their people and machines.
 */
final class Directory {

  enum Role {
    REGISTRAR,
    REVIEWER,
    SITE_OFFICER,
    FINANCIER,
    OBSERVER,
    ADMINISTRATOR
  }

  /**
   * Only who says {@code member: true} takes part. {@code basis} says whether the scenario's source
   * states the fact or it was assumed; not used here.
   */
  record Organisation(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String type,
      @Nullable Boolean member,
      @Nullable String basis,
      @Nullable List<User> users,
      @Nullable List<Client> clients) {}

  record User(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) Set<Role> roles,
      @JsonProperty(required = true) String password,
      @Nullable String basis) {}

  /**
   * A machine; with redirect addresses it may also sign people in, and then gets refresh tokens.
   */
  record Client(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) Set<Role> roles,
      @JsonProperty(required = true) String secret,
      @Nullable List<String> redirectUris,
      @Nullable String basis) {}

  record File(@JsonProperty(required = true) List<Organisation> organisations) {}

  /** What a token says about its subject, and whether the organisation takes part. */
  record Subject(String id, String name, String organisation, Set<Role> roles, boolean member) {}

  private final Map<String, Subject> subjects = new HashMap<>();
  private final Map<String, User> users = new HashMap<>();
  private final Map<String, Client> clients = new HashMap<>();

  Directory(File file) {
    for (var organisation : file.organisations()) {
      var member = Boolean.TRUE.equals(organisation.member());
      for (var user : Objects.requireNonNullElse(organisation.users(), List.<User>of())) {
        requireHash(user.id(), user.password());
        users.put(user.id(), user);
        add(new Subject(user.id(), user.name(), organisation.id(), user.roles(), member));
      }
      for (var client : Objects.requireNonNullElse(organisation.clients(), List.<Client>of())) {
        requireHash(client.id(), client.secret());
        clients.put(client.id(), client);
        add(new Subject(client.id(), client.name(), organisation.id(), client.roles(), member));
      }
    }
  }

  private void add(Subject subject) {
    if (subjects.put(subject.id(), subject) != null) {
      throw new DirectoryRefused("the id '" + subject.id() + "' is used twice");
    }
  }

  private static void requireHash(String id, String secret) {
    if (!secret.matches("\\{[a-zA-Z0-9@]+}.+")) {
      throw new DirectoryRefused(
          "the secret of '" + id + "' names no encoding; write {bcrypt}… (or {noop}… in a demo)");
    }
  }

  Optional<User> user(String id) {
    return Optional.ofNullable(users.get(id));
  }

  Set<String> userNames() {
    return Set.copyOf(users.keySet());
  }

  Iterable<Client> clients() {
    return clients.values();
  }

  Optional<Subject> subject(String id) {
    return Optional.ofNullable(subjects.get(id));
  }

  /** The directory file is wrong; the service does not start. */
  static final class DirectoryRefused extends RuntimeException {
    DirectoryRefused(String reason) {
      super("Directory of organisations: " + reason);
    }
  }
}
