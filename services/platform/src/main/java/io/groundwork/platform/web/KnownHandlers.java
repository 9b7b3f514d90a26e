package io.groundwork.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Looks once for who handles a request, which is asked for its roles and then called. */
final class KnownHandlers extends RequestMappingHandlerMapping {

  private static final String FOUND = KnownHandlers.class.getName();

  private record Found(String method, String path, HandlerMethod handler) {}

  @Override
  protected @Nullable HandlerMethod getHandlerInternal(HttpServletRequest request)
      throws Exception {
    var method = request.getMethod();
    var path = ServletRequestPathUtils.getParsedRequestPath(request).value();
    if (request.getAttribute(FOUND) instanceof Found found
        && found.method().equals(method)
        && found.path().equals(path)) {
      return found.handler();
    }
    var handler = super.getHandlerInternal(request);
    if (handler != null) {
      request.setAttribute(FOUND, new Found(method, path, handler));
    }
    return handler;
  }
}
