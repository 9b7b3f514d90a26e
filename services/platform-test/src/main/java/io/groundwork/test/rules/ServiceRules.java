package io.groundwork.test.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.groundwork.test.rules.Parts.AVRO;
import static io.groundwork.test.rules.Parts.DOMAIN;
import static io.groundwork.test.rules.Parts.HTTP;
import static io.groundwork.test.rules.Parts.KAFKA;
import static io.groundwork.test.rules.Parts.POLICIES;
import static io.groundwork.test.rules.Parts.SENDING;
import static io.groundwork.test.rules.Parts.SQL;
import static io.groundwork.test.rules.Parts.named;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** A service's rows of the table, each under the sentence it stands for. */
final class ServiceRules {

  private ServiceRules() {}

  static Map<String, ArchRule> of(String service, boolean decides) {
    var rules = new LinkedHashMap<String, ArchRule>();
    addDomain(rules, decides);
    rules.put(
        "controllers know neither repositories nor Avro nor Kafka",
        nobody(named("Controller"), named("Repository").or(AVRO).or(KAFKA)));
    rules.put(
        "services know neither Avro nor HTTP",
        nobody(named("Service"), AVRO.or(HTTP)).allowEmptyShould(!decides));
    rules.put(
        "only messages, listeners and policies know Avro",
        nobody(not(named("Messages", "Listener").or(POLICIES)), AVRO));
    rules.put(
        "only repositories and projections know SQL",
        nobody(not(named("Repository", "Projection")), SQL));
    rules.put(
        "repositories and projections know neither Kafka nor HTTP",
        nobody(named("Repository", "Projection"), KAFKA.or(HTTP)).allowEmptyShould(!decides));
    rules.put("listeners read what the catalogue says", CataloguedReading.of(service));
    rules.put("services know no other service", nobody(all(), Parts.inServicesOtherThan(service)));
    rules.put("only platform's relay sends", nobody(all(), SENDING));
    rules.put("every endpoint names its roles", EndpointRoles.RULE);
    rules.putAll(habits());
    return rules;
  }

  private static void addDomain(Map<String, ArchRule> rules, boolean decides) {
    rules.put(
        "the domain knows Java and itself",
        classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should(new OwnDomainOnly())
            .allowEmptyShould(!decides));
    rules.put(
        "the domain asks neither clock nor chance",
        noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "clock or chance",
                    call ->
                        call.getName().matches("now|randomUUID|currentTimeMillis|nanoTime|random")))
            .allowEmptyShould(!decides));
    rules.put(
        "decisions are taken in the domain",
        methods()
            .that()
            .haveNameMatching("decide|evolve")
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .allowEmptyShould(!decides));
  }

  /** Of every module with Spring in it. */
  static Map<String, ArchRule> habits() {
    return Map.of(
        "settings are one validated record",
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value"),
        "names are the field's",
        noClasses()
            .should()
            .haveNameMatching(
                ".*(Utils?|Helper|Manager|Impl|DTO|Dto|Data|Info)|.*[.$](Common|Base|Abstract)[A-Z]\\w*"));
  }

  private static ArchRule nobody(
      DescribedPredicate<JavaClass> who, DescribedPredicate<JavaClass> what) {
    return noClasses().that(who).should().dependOnClassesThat(what);
  }

  private static DescribedPredicate<JavaClass> all() {
    return DescribedPredicate.alwaysTrue();
  }
}
