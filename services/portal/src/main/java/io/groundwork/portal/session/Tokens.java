package io.groundwork.portal.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The access token of a session, renewed when it is about to end. */
@Component
class Tokens {

  private final OAuth2AuthorizedClientManager clients;

  Tokens(ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository authorized) {
    var manager = new DefaultOAuth2AuthorizedClientManager(registrations, authorized);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder().authorizationCode().refreshToken().build());
    this.clients = manager;
  }

  /** Null when the issuer renews it no more; one at a time, since a refresh token is good once. */
  @Nullable String of(
      Authentication who, HttpServletRequest request, HttpServletResponse response) {
    var wanted =
        OAuth2AuthorizeRequest.withClientRegistrationId(IssuerRegistration.ID)
            .principal(who)
            .attribute(HttpServletRequest.class.getName(), request)
            .attribute(HttpServletResponse.class.getName(), response)
            .build();
    synchronized (WebUtils.getSessionMutex(request.getSession())) {
      try {
        var client = clients.authorize(wanted);
        return client == null ? null : client.getAccessToken().getTokenValue();
      } catch (ClientAuthorizationException e) {
        if (isOver(e)) {
          return null;
        }
        throw e;
      }
    }
  }

  private static boolean isOver(ClientAuthorizationException why) {
    var code = why.getError().getErrorCode();
    return code.equals(OAuth2ErrorCodes.INVALID_GRANT)
        || code.equals("client_authorization_required");
  }
}
