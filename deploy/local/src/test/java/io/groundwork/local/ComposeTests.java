package io.groundwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.backing.KafkaSettings;
import io.groundwork.backing.PostgresServer;
import io.groundwork.backing.RegistryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The containers are what the launcher starts as processes, set in the same way. */
class ComposeTests {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Map<String, Map<String, Object>> CONTAINERS = containers();
  private static final List<String> OF_OTHERS = List.of("postgres", "kafka", "registry");

  static Stream<ServiceSpec> services() {
    return ServiceSpec.ALL.stream();
  }

  static Stream<ServiceSpec> withDatabase() {
    return services().filter(ServiceSpec::hasDatabase);
  }

  static Stream<String> own() {
    return CONTAINERS.keySet().stream().filter(name -> !OF_OTHERS.contains(name));
  }

  @Test
  void namesEveryServiceAndWhatTheyNeed() {
    assertThat(CONTAINERS.keySet())
        .containsAll(OF_OTHERS)
        .contains("deployment")
        .containsAll(services().map(ServiceSpec::name).toList())
        .hasSize(OF_OTHERS.size() + 1 + ServiceSpec.ALL.size());
  }

  @ParameterizedTest
  @MethodSource("withDatabase")
  void aServiceHasItsDatabase(ServiceSpec service) {
    var name = service.name();
    assertThat(environment(name))
        .containsEntry("GROUNDWORK_DB_URL", "jdbc:postgresql://postgres:5432/" + name)
        .containsEntry("GROUNDWORK_DB_USER", name)
        .containsEntry("GROUNDWORK_DB_PASSWORD", passwordOf(name));
    assertThat(environment("postgres"))
        .containsEntry(name.toUpperCase(Locale.ROOT) + "_DB_PASSWORD", passwordOf(name));
    assertThat(text("postgres/databases.sh")).containsPattern("for name in .*\\b" + name + "\\b");
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceIsBuiltFromItsJarAndHasItsPort(ServiceSpec service) {
    var name = service.name();
    assertThat(map(map(container(name), "build"), "args")).containsEntry("SERVICE", name);
    assertThat(strings(container(name), "ports"))
        .allSatisfy(it -> assertThat(it).endsWith("_PORT:-%d}:8080".formatted(service.port())))
        .hasSize(1);
    assertThat(text("../.dockerignore"))
        .contains("!services/%1$s/target/%1$s.jar\n".formatted(name));
  }

  @ParameterizedTest
  @MethodSource("withDatabase")
  void aServiceStartsOnceTopicsAndSchemasAreDeployed(ServiceSpec service) {
    assertThat(map(map(container(service.name()), "depends_on"), "deployment"))
        .containsEntry("condition", "service_completed_successfully");
    var environment = environment(service.name());
    assertThat(strings(container("deployment"), "command"))
        .containsSequence("--bootstrap", environment.get("KAFKA_BOOTSTRAP_SERVERS"))
        .containsSequence("--registry", environment.get("SCHEMA_REGISTRY_URL"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceIsToldWhatTheLauncherTellsItsProcess(ServiceSpec service, @TempDir Path state) {
    var home = new Home(ROOT, state);
    var ports = services().collect(Collectors.toMap(ServiceSpec::name, ServiceSpec::port));
    var told = service.environment(Addresses.starting(ports), home).keySet();
    var fromImage = List.of("MALLOC_ARENA_MAX", "SERVER_PORT");
    var notWanted = List.of("SERVER_ADDRESS", "IDENTITY_ISSUER", "MONITORING_WEBHOOK_PRIVATE");
    assertThat(told.stream().filter(it -> !fromImage.contains(it) && !notWanted.contains(it)))
        .filteredOn(it -> service.name().equals("identity") || !it.startsWith("IDENTITY_"))
        .isSubsetOf(environment(service.name()).keySet());
    if (service.hasDatabase()) {
      assertThat(environment(service.name()))
          .containsEntry("GROUNDWORK_ORGANISATIONS", Organisations.members(home));
    }
    assertThat(text("Dockerfile")).contains(fromImage);
  }

  @ParameterizedTest
  @MethodSource("own")
  void whatIsOursCannotWriteOrGainRights(String name) {
    assertThat(container(name))
        .containsEntry("read_only", true)
        .containsEntry("cap_drop", List.of("ALL"))
        .containsEntry("security_opt", List.of("no-new-privileges:true"))
        .containsKeys("tmpfs", "mem_limit");
  }

  @Test
  void everyPortIsThisMachinesUnlessOneSaysOtherwise() {
    assertThat(CONTAINERS.values().stream().flatMap(it -> strings(it, "ports").stream()))
        .hasSize(OF_OTHERS.size() + ServiceSpec.ALL.size())
        .allSatisfy(port -> assertThat(port).startsWith("${GROUNDWORK_BIND:-127.0.0.1}:"));
  }

  @Test
  void everyImageOfOthersCanBeReplaced() {
    var images = Stream.concat(Stream.of(text("Dockerfile")), OF_OTHERS.stream().map(this::image));
    assertThat(images).allSatisfy(it -> assertThat(it).containsPattern("\\$\\{\\w+_IMAGE"));
  }

  @Test
  void serversAreSetAsTheLaunchersAre() {
    KafkaSettings.common()
        .forEach(
            (name, value) ->
                assertThat(environment("kafka"))
                    .containsEntry(
                        "KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
    assertThat(strings(container("postgres"), "command")).containsAll(PostgresServer.SETTINGS);
    var registry = environment("registry");
    RegistryServer.settings("jdbc:postgresql://postgres:5432/registry")
        .forEach(
            (name, value) -> {
              if (name.endsWith("USERNAME") || name.endsWith("PASSWORD")) {
                assertThat(registry).containsKey(name);
              } else {
                assertThat(registry).containsEntry(name, value);
              }
            });
  }

  @Test
  void theImageRunsTheJvmAsTheLauncherDoesAndNotAsRoot() {
    assertThat(text("Dockerfile"))
        .contains("ARG JVM_OPTIONS=\"%s\"\n".formatted(String.join(" ", Jvm.OPTIONS)))
        .containsPattern(
            "(?s)USER [1-9]\\d*:[1-9]\\d*\n.*HEALTHCHECK.*\nENTRYPOINT .*-XX:AOTCache=")
        .doesNotContainPattern("USER (root|0)");
  }

  private String image(String name) {
    return String.valueOf(container(name).get("image"));
  }

  private static String passwordOf(String service) {
    return "${%s_DB_PASSWORD:-%s-demo}".formatted(service.toUpperCase(Locale.ROOT), service);
  }

  private static Map<String, Object> container(String name) {
    assertThat(CONTAINERS).containsKey(name);
    return CONTAINERS.getOrDefault(name, Map.of());
  }

  private static Map<String, String> environment(String name) {
    return container(name).get("environment") instanceof Map<?, ?> all
        ? all.entrySet().stream()
            .collect(
                Collectors.toMap(
                    it -> String.valueOf(it.getKey()), it -> String.valueOf(it.getValue())))
        : Map.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> of, String name) {
    assertThat(of).containsKey(name);
    return (Map<String, Object>) of.getOrDefault(name, Map.of());
  }

  private static List<String> strings(Map<String, Object> of, String name) {
    return of.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static Map<String, Map<String, Object>> containers() {
    Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(text("compose.yaml"));
    return file.getOrDefault("services", Map.of());
  }

  private static String text(String file) {
    try {
      return Files.readString(ROOT.resolve("deploy").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
