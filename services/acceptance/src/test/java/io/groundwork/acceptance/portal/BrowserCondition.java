package io.groundwork.acceptance.portal;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for a browser before a class, and so before the system is started for it. */
final class BrowserCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.find().isPresent()) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("CI=true, and " + Chromium.MISSING);
    }
    if (context.getTestMethod().isEmpty()) {
      System.out.printf("Skipped %s: %s%n", context.getDisplayName(), Chromium.MISSING);
    }
    return ConditionEvaluationResult.disabled(Chromium.MISSING);
  }
}
