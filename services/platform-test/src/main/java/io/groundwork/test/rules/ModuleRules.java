package io.groundwork.test.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.groundwork.test.rules.Parts.AVRO;
import static io.groundwork.test.rules.Parts.KAFKA;
import static io.groundwork.test.rules.Parts.SQL;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** The rows of the modules that are no services of the pipeline. */
final class ModuleRules {

  private static final String DOMAIN_WORDS =
      ".*[.$](\\w*[a-z])?(Projects?|Agreement|Plots?|Territory|Lease|Residency|Tranche|Commitment|Financ\\w+|Disbursement)([A-Z]\\w*)?";

  private ModuleRules() {}

  static Map<String, ArchRule> schemas() {
    return Map.of(
        "schemas know neither Spring nor platform nor services",
        nobody(
            resideInAnyPackage("org.springframework..", "io.groundwork.platform..")
                .or(Parts.inServicesOtherThan("schemas"))));
  }

  static Map<String, ArchRule> platform() {
    return Map.of(
        "platform knows no service", nobody(Parts.inServicesOtherThan("platform")),
        "platform knows no event", nobody(resideInAnyPackage("io.groundwork.schemas..")),
        "platform has no domain word", noClasses().should().haveNameMatching(DOMAIN_WORDS));
  }

  static Map<String, ArchRule> portal() {
    return Map.of(
        "portal knows no database", nobody(SQL),
        "portal knows neither Kafka nor Avro", nobody(KAFKA.or(AVRO)),
        "portal knows no other service", nobody(Parts.inServicesOtherThan("portal")));
  }

  static Map<String, ArchRule> identity() {
    return Map.of(
        "identity knows neither Kafka nor Avro",
        nobody(KAFKA.or(AVRO)),
        "identity knows no other module",
        nobody(
            resideInAnyPackage("io.groundwork.platform..")
                .or(Parts.inServicesOtherThan("identity"))));
  }

  static Map<String, ArchRule> acceptance() {
    return Map.of(
        "acceptance knows the published language only",
        nobody(
            resideInAnyPackage("io.groundwork.platform..")
                .or(Parts.inServicesOtherThan("acceptance"))));
  }

  private static ArchRule nobody(DescribedPredicate<JavaClass> what) {
    return noClasses().should().dependOnClassesThat(what);
  }
}
