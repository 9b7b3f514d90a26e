package io.groundwork.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Decides before anything else happens: member organisation first, then the handler's roles. */
final class Access implements AuthorizationManager<RequestAuthorizationContext> {

  private final Membership membership;
  private final Supplier<RequestMappingHandlerMapping> handlers;

  Access(Membership membership, Supplier<RequestMappingHandlerMapping> handlers) {
    this.membership = membership;
    this.handlers = handlers;
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
    return required == null || allows(required, user)
        ? new AuthorizationDecision(true)
        : new Denied("This needs the role " + String.join(" or ", required.value()) + ".");
  }

  private static boolean allows(RequiresRole required, CurrentUser user) {
    return Arrays.stream(required.value())
        .anyMatch(
            role -> role.equals(RequiresRole.PIPELINE) ? !user.roles().isEmpty() : user.has(role));
  }

  /** Null when no handler takes the request, which MVC then says better (404, 405, 415). */
  private @Nullable RequiresRole required(HttpServletRequest request) {
    try {
      ServletRequestPathUtils.parseAndCache(request);
      var chain = handlers.get().getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method
          ? EndpointRoles.of(method)
          : null;
    } catch (Exception _) {
      return null;
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
