package io.groundwork.portal;

import io.groundwork.test.rules.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTests {

  @TestFactory
  Stream<DynamicTest> houseRules() {
    return HouseRules.ofPortal();
  }
}
