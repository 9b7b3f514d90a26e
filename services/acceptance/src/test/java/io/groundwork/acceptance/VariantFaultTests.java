package io.groundwork.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The checker is tried on services that run without one of their guards: while what it guards
 * against happens, it finds nothing with the guard, and what is broken without. Each on a system of
 * its own, since nothing mends it.
 */
@Order(57)
class VariantFaultTests {

  private static final Duration READY = Duration.ofSeconds(120);
  private static final String LOST = "projects: journal and topics: only the first has";
  private static final String LEFT = "projects.outbox has";

  private interface Hazard {
    void happen() throws Exception;
  }

  @TempDir Path folder;
  private RunningSystem system;
  private Hazards hazards;
  private Variants variants;

  @BeforeEach
  void start() throws IOException {
    system = RunningSystem.another(folder.resolve("system"));
    hazards = new Hazards(system);
    variants = new Variants(folder.resolve("variant"));
  }

  @AfterEach
  void stop() {
    system.stop();
  }

  @Test
  void findsTheSecondEffectsOfAConsumerWithoutInbox() throws Exception {
    isFound(
        hazards::killAConsumerBetweenEffectAndCommit,
        "projects",
        variants.withoutInbox(),
        findings -> findings.stream().anyMatch(VariantFaultTests::isSecondEffect));
  }

  @Test
  void findsWhatAPlainProducerLost() throws Exception {
    isFound(
        hazards::killAServiceThatSendsToADeadBroker,
        "projects",
        variants.withPlainProducer(),
        findings -> has(findings, LOST) && findings.stream().allMatch(VariantFaultTests::isLoss));
  }

  @Test
  void findsTheDisorderOfIdsThatAreDrawnBeforeTheLock() throws Exception {
    isFound(
        hazards::crowdAtOneProjectWithKafkaAway,
        "projects",
        variants.withIdBeforeLock(),
        findings -> findings.stream().anyMatch(VariantFaultTests::isDisorder));
  }

  @Test
  void findsWhatACursorPassedBy() throws Exception {
    isFound(
        hazards::commitBehindOthers,
        "projects",
        variants.withCursor(),
        findings -> has(findings, LOST) && has(findings, LEFT));
  }

  private void isFound(
      Hazard hazard, String service, Variant variant, Predicate<List<String>> finding)
      throws Exception {
    var checker = new Checker(system.addresses());
    hazard.happen();
    checker.check(hazards.sent());
    new Part(system, service).replaceBy(variant);
    await().atMost(READY).until(() -> Vitals.isReady(system.addresses().port(service)));
    hazard.happen();
    checker.find(hazards.sent(), finding);
  }

  private static boolean has(List<String> findings, String beginning) {
    return findings.stream().anyMatch(each -> each.startsWith(beginning));
  }

  private static boolean isLoss(String finding) {
    return finding.startsWith(LOST);
  }

  private static boolean isSecondEffect(String finding) {
    return finding.startsWith("projects: event ") && finding.contains("has a second effect");
  }

  private static boolean isDisorder(String finding) {
    return finding.startsWith("projects.project ") && finding.endsWith("is due");
  }
}
