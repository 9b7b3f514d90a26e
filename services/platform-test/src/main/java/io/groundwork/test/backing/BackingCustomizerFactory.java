package io.groundwork.test.backing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Finds {@link WithBacking} on a test class or on one around it. */
final class BackingCustomizerFactory implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
    for (Class<?> at = testClass; at != null; at = at.getEnclosingClass()) {
      var wanted = AnnotatedElementUtils.findMergedAnnotation(at, WithBacking.class);
      if (wanted != null) {
        return new BackingCustomizer(List.of(wanted.topics()), List.of(wanted.records()));
      }
    }
    return null;
  }
}
