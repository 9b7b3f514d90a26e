package io.groundwork.test.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.groundwork.sites.ForeignPlot;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTests {

  private static final Map<String, String> CULPRITS =
      Map.ofEntries(
          Map.entry("the domain knows Java and itself", "StringUtils"),
          Map.entry("the domain asks neither clock nor chance", "Instant.now()"),
          Map.entry("decisions are taken in the domain", "BrokenController.decide()"),
          Map.entry("controllers know neither repositories nor Avro nor Kafka", "BrokenRepository"),
          Map.entry("services know neither Avro nor HTTP", "ProjectResumed"),
          Map.entry("only messages, listeners and policies know Avro", "ProjectResumed"),
          Map.entry("only repositories and projections know SQL", "java.sql.Connection"),
          Map.entry("repositories and projections know neither Kafka nor HTTP", "TopicPartition"),
          Map.entry("listeners read what the catalogue says", "PlotRegistered unlisted"),
          Map.entry("services know no other service", "ForeignPlot"),
          Map.entry("only platform's relay sends", "producer.Producer"),
          Map.entry("every endpoint names its roles", "BrokenController.open()"),
          Map.entry("settings are one validated record", "annotation.Value"),
          Map.entry("names are the field's", "BrokenHelper"),
          Map.entry("schemas know neither Spring nor platform nor services", "StringUtils"),
          Map.entry("platform knows no service", "ForeignPlot"),
          Map.entry("platform knows no event", "ProjectResumed"),
          Map.entry("platform has no domain word", "BrokenProject"),
          Map.entry("portal knows no database", "java.sql.Connection"),
          Map.entry("portal knows neither Kafka nor Avro", "TopicPartition"),
          Map.entry("portal knows no other service", "ForeignPlot"),
          Map.entry("identity knows neither Kafka nor Avro", "TopicPartition"),
          Map.entry("identity knows no other module", "ForeignPlot"),
          Map.entry("acceptance knows the published language only", "ForeignPlot"));

  private final JavaClasses broken =
      new ClassFileImporter().importPackages("io.groundwork.test.rules.broken");

  @TestFactory
  Stream<DynamicTest> everyRuleCatchesItsCulprit() {
    var rules = rules();
    assertThat(CULPRITS).containsOnlyKeys(rules.keySet());
    return rules.entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> catches(rule)));
  }

  @TestFactory
  Stream<DynamicTest> schemasKeepTheRules() {
    return HouseRules.ofSchemas();
  }

  @Test
  void failsWhereNothingIsFound() {
    var elsewhere = new ClassFileImporter().importClasses(ForeignPlot.class);
    ServiceRules.of("sites", true).entrySet().stream()
        .filter(rule -> rule.getKey().equals("the domain knows Java and itself"))
        .forEach(
            rule ->
                assertThatThrownBy(() -> rule.getValue().check(elsewhere))
                    .hasMessageContaining("failed to check any"));
  }

  @Test
  void tellsBothWaysInWhichListenersAndCatalogueDiffer() {
    assertThatThrownBy(() -> CataloguedReading.of("projects").check(broken))
        .hasMessageContaining(
            "projects reads io.groundwork.schemas.sites.plot.PlotRegistered unlisted")
        .hasMessageContaining(
            "projects does not read io.groundwork.schemas.sites.allocation.HoldExpired")
        .hasMessageNotContaining("HoldPlaced");
  }

  private void catches(Map.Entry<String, ArchRule> rule) {
    assertThatThrownBy(() -> rule.getValue().check(broken))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(CULPRITS.get(rule.getKey()));
  }

  private static Map<String, ArchRule> rules() {
    var rules = new HashMap<>(ServiceRules.of("projects", true));
    rules.putAll(ModuleRules.schemas());
    rules.putAll(ModuleRules.platform());
    rules.putAll(ModuleRules.portal());
    rules.putAll(ModuleRules.identity());
    rules.putAll(ModuleRules.acceptance());
    return rules;
  }
}
