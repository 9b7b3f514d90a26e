package io.groundwork.local;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The scenario's organisations and users, read from the file that identity reads. */
final class Organisations {

  /** A person who can sign in. */
  record User(String id, String name, String organisation, List<String> roles) {}

  /** What every person of the scenario signs in with; said in the file too. */
  static final String PASSWORD = "groundwork-demo";

  private Organisations() {}

  /** The ids of the organisations that are members, comma-separated. */
  static String members(Home home) {
    return StreamSupport.stream(read(home).spliterator(), false)
        .filter(organisation -> organisation.path("member").asBoolean(false))
        .map(organisation -> organisation.path("id").asString())
        .collect(Collectors.joining(","));
  }

  static List<User> users(Home home) {
    return StreamSupport.stream(read(home).spliterator(), false)
        .flatMap(
            organisation ->
                StreamSupport.stream(organisation.path("users").spliterator(), false)
                    .map(user -> user(user, organisation)))
        .toList();
  }

  private static User user(JsonNode user, JsonNode organisation) {
    return new User(
        user.path("id").asString(),
        user.path("name").asString(),
        organisation.path("name").asString(),
        StreamSupport.stream(user.path("roles").spliterator(), false)
            .map(JsonNode::asString)
            .toList());
  }

  private static JsonNode read(Home home) {
    var file = home.scenario().resolve("organisations.yaml");
    return new YAMLMapper().readTree(file.toFile()).path("organisations");
  }
}
