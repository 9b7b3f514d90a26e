package io.groundwork.test.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The table of who may know what. A module takes it in with one class:
 *
 * <pre>{@code
 * class HouseRulesTests {
 *   @TestFactory
 *   Stream<DynamicTest> houseRules() {
 *     return HouseRules.ofService("projects");
 *   }
 * }
 * }</pre>
 *
 * A rule that finds nothing to look at fails, unless the service has no domain and the rule is
 * about what only deciding services have.
 */
public final class HouseRules {

  private HouseRules() {}

  public static Stream<DynamicTest> ofService(String service) {
    var classes = classes("io.groundwork." + service);
    boolean decides = classes.stream().anyMatch(type -> type.getPackageName().contains(".domain"));
    return tests(ServiceRules.of(service, decides), classes);
  }

  public static Stream<DynamicTest> ofPlatform() {
    return tests(ModuleRules.platform(), classes("io.groundwork.platform"));
  }

  /** Signs in and issues tokens: no part of the pipeline, and nothing of ours to lean on. */
  public static Stream<DynamicTest> ofIdentity() {
    var rules = new HashMap<>(ModuleRules.identity());
    rules.putAll(ServiceRules.habits());
    return tests(rules, classes("io.groundwork.identity"));
  }

  public static Stream<DynamicTest> ofSchemas() {
    return tests(ModuleRules.schemas(), classes("io.groundwork.schemas"));
  }

  /** Pages and HTTP clients: no database, no Kafka, nobody's domain. */
  public static Stream<DynamicTest> ofPortal() {
    return tests(ModuleRules.portal(), classes("io.groundwork.portal"));
  }

  /** Black-box tests, which are all of that module. */
  public static Stream<DynamicTest> ofAcceptance() {
    var classes = new ClassFileImporter().importPackages("io.groundwork.acceptance");
    return tests(ModuleRules.acceptance(), classes);
  }

  private static JavaClasses classes(String root) {
    return new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(root);
  }

  private static Stream<DynamicTest> tests(Map<String, ArchRule> rules, JavaClasses classes) {
    return rules.entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
  }
}
