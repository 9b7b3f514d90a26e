package io.groundwork.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the start when a handler names no roles, so that no endpoint is open by accident. */
final class EndpointRoles implements SmartInitializingSingleton {

  private static final List<String> EXEMPT = List.of("org.springdoc.", "org.springframework.boot.");

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  EndpointRoles(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var open =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
            .filter(method -> !exempt(method) && of(method) == null)
            .map(HandlerMethod::toString)
            .sorted()
            .toList();
    if (!open.isEmpty()) {
      throw new IllegalStateException("Handlers without @RequiresRole: " + open);
    }
  }

  static @Nullable RequiresRole of(HandlerMethod method) {
    var onMethod = method.getMethodAnnotation(RequiresRole.class);
    return onMethod != null
        ? onMethod
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RequiresRole.class);
  }

  private static boolean exempt(HandlerMethod method) {
    return ErrorController.class.isAssignableFrom(method.getBeanType())
        || EXEMPT.stream().anyMatch(method.getBeanType().getName()::startsWith);
  }
}
