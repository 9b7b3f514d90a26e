package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who acted in the scenario is known to identity alone, and there in the tables only. */
@Order(3)
class PersonalDataIntegrationTests {

  private static final Pattern PERSON =
      Pattern.compile("\\{id: ([^,]+), name: ([^,]+),.* password: ");
  private static final String TABLES =
      "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'";

  private final RunningSystem system = RunningSystem.get();
  private final Addresses addresses = system.addresses();
  private final List<String> people = people();

  @ParameterizedTest
  @ValueSource(strings = {"projects", "sites", "financing", "monitoring"})
  void noTableOfAServiceNamesAnybody(String service) {
    assertThat(named(rows(service))).isEmpty();
  }

  @Test
  void identityKnowsThemByTheSameSearch() {
    assertThat(named(rows("identity"))).contains("anna.kuznetsova", "Anna Kuznetsova");
  }

  @Test
  void noTopicNamesAnybody() {
    var records = Topic.records(addresses);

    assertThat(records).isNotEmpty();
    assertThat(
            named(
                records.stream()
                    .flatMap(
                        each ->
                            Stream.concat(
                                Stream.of(each.key(), text(each.value())),
                                Stream.of(each.headers().toArray()).map(h -> text(h.value()))))
                    .toList()))
        .isEmpty();
  }

  @Test
  void noLogNamesAnybody() throws IOException {
    try (var files = Files.walk(system.folder().resolve("state"))) {
      var logs = files.filter(file -> file.toString().endsWith(".log")).toList();

      assertThat(logs).extracting(Path::getFileName).contains(Path.of("identity.log"));
      assertThat(logs).allSatisfy(log -> assertThat(named(List.of(read(log)))).isEmpty());
    }
  }

  /** Sign-in names and names of all people that may sign in. */
  private static List<String> people() {
    return PERSON
        .matcher(read(Launcher.ROOT.resolve("deploy/scenario/organisations.yaml")))
        .results()
        .flatMap(found -> Stream.of(found.group(1), found.group(2)))
        .toList();
  }

  /** Those of the people that one of the texts names, in letters or as bytes in hexadecimal. */
  private List<String> named(List<String> texts) {
    return people.stream()
        .filter(
            name -> {
              var bytes = HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
              return texts.stream().anyMatch(text -> text.contains(name) || text.contains(bytes));
            })
        .toList();
  }

  private List<String> rows(String service) {
    var database = new Database(addresses, service);
    return database.texts(TABLES).stream()
        .flatMap(table -> database.texts("SELECT t::text FROM %s AS t".formatted(table)).stream())
        .toList();
  }

  private static String read(Path file) {
    try {
      return text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
