package io.groundwork.test.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/** The parts of a service, told by name; a nested class belongs to the part around it. */
final class Parts {

  static final List<String> SERVICES =
      List.of("projects", "sites", "financing", "monitoring", "portal", "identity");

  static final String DOMAIN = "..domain..";

  static final DescribedPredicate<JavaClass> AVRO =
      resideInAnyPackage("io.groundwork.schemas.*..", "org.apache.avro..").as("Avro types");
  static final DescribedPredicate<JavaClass> KAFKA =
      resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..").as("Kafka");
  static final DescribedPredicate<JavaClass> HTTP =
      resideInAnyPackage(
              "org.springframework.web..",
              "org.springframework.http..",
              "jakarta.servlet..",
              "io.groundwork.platform.web..")
          .and(describe("not a version", type -> !type.getSimpleName().equals("ExpectedVersion")))
          .as("HTTP");
  static final DescribedPredicate<JavaClass> SQL =
      resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..").as("SQL");
  static final DescribedPredicate<JavaClass> SENDING =
      describe(
          "sending to Kafka",
          type ->
              type.getPackageName().startsWith("org.apache.kafka.clients.producer")
                  || type.getName().equals("org.springframework.kafka.core.KafkaTemplate")
                  || type.getName().equals("org.springframework.kafka.core.ProducerFactory"));
  static final DescribedPredicate<JavaClass> POLICIES =
      describe("policies", type -> outermost(type).getSimpleName().matches("When[A-Z].*Then.*"));

  private Parts() {}

  static DescribedPredicate<JavaClass> named(String... endings) {
    return describe(
        "classes named *" + String.join(", *", endings),
        type -> Stream.of(endings).anyMatch(outermost(type).getSimpleName()::endsWith));
  }

  static DescribedPredicate<JavaClass> inServicesOtherThan(String service) {
    return resideInAnyPackage(
            SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "io.groundwork." + other + "..")
                .toArray(String[]::new))
        .as("other services");
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Parts::outermost).orElse(type);
  }
}
