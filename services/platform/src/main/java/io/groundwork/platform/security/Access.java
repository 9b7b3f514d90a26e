package io.groundwork.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Decides before anything else happens: member organisation first, then the handler's roles. */
final class Access implements AuthorizationManager<RequestAuthorizationContext> {

  private final Membership membership;
  private final Supplier<List<RequestMappingHandlerMapping>> handlers;
  private final Map<HandlerMethod, Optional<RequiresRole>> rules = new ConcurrentHashMap<>();

  /** Handlers are asked for with the first request, since they are made after the filters. */
  Access(Membership membership, Supplier<Stream<RequestMappingHandlerMapping>> handlers) {
    this.membership = membership;
    this.handlers = SingletonSupplier.of(() -> handlers.get().toList());
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    var signedIn = authentication.get();
    if (signedIn == null || !(signedIn.getPrincipal() instanceof CurrentUser user)) {
      return new AuthorizationDecision(false);
    }
    if (!membership.includes(user.organisation())) {
      return new Denied("The organisation '" + user.organisation() + "' does not take part here.");
    }
    var required = required(context.getRequest());
    if (required == null) {
      return new AuthorizationDecision(true);
    }
    if (!allows(required, user)) {
      return new Denied("This needs the role " + String.join(" or ", required.value()) + ".");
    }
    return required.person() && user.machine()
        ? new Denied("A person has to decide this: sign in, a machine's token does not do.")
        : new AuthorizationDecision(true);
  }

  private static boolean allows(RequiresRole required, CurrentUser user) {
    return Arrays.stream(required.value())
        .anyMatch(
            role -> role.equals(RequiresRole.PIPELINE) ? !user.roles().isEmpty() : user.has(role));
  }

  /** Null when no handler takes the request, which MVC then says better (404, 405, 415). */
  private @Nullable RequiresRole required(HttpServletRequest request) {
    ServletRequestPathUtils.parseAndCache(request);
    for (var mapping : handlers.get()) {
      if (handler(mapping, request) instanceof HandlerMethod method) {
        return rule(method);
      }
    }
    return null;
  }

  private @Nullable RequiresRole rule(HandlerMethod method) {
    return rules
        .computeIfAbsent(method, each -> Optional.ofNullable(EndpointRoles.of(each)))
        .orElse(null);
  }

  /** What a mapping says of a request that no handler takes is a ServletException. */
  private static @Nullable Object handler(
      RequestMappingHandlerMapping mapping, HttpServletRequest request) {
    try {
      var chain = mapping.getHandler(request);
      return chain == null ? null : chain.getHandler();
    } catch (ServletException _) {
      return null;
    } catch (Exception e) {
      throw new AccessDeniedException("No rule could be found for this request", e);
    }
  }

  /** A refusal that says why. */
  static final class Denied extends AuthorizationDecision {

    private final String reason;

    Denied(String reason) {
      super(false);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
