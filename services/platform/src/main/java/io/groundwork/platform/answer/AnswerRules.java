package io.groundwork.platform.answer;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the start when a handler is {@link AnsweredByVersion} and has no id in its path. */
final class AnswerRules implements SmartInitializingSingleton {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  AnswerRules(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .forEach(
            entry -> {
              var rule = entry.getValue().getMethodAnnotation(AnsweredByVersion.class);
              if (rule != null && !fits(rule, entry.getKey())) {
                throw new IllegalStateException(
                    "No GET with {%s} in its path: %s".formatted(rule.id(), entry.getKey()));
              }
            });
  }

  private static boolean fits(AnsweredByVersion rule, RequestMappingInfo handler) {
    var id = "{" + rule.id() + "}";
    return handler.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET))
        && handler.getPatternValues().stream().allMatch(pattern -> pattern.contains(id));
  }
}
