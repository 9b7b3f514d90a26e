package io.groundwork.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The portal and the command line as public clients, and the directory's machines. */
@Configuration(proxyBeanMethods = false)
class RegisteredClients {

  private static final ClientSettings SETTINGS =
      ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build();

  @Bean
  RegisteredClientRepository registeredClientRepository(
      Directory directory, IdentitySettings settings) {
    var people =
        Stream.of(portal(settings.portal()), publicClient("groundwork-cli", settings.cli()));
    var machines =
        StreamSupport.stream(directory.clients().spliterator(), false)
            .map(RegisteredClients::machine);
    return new InMemoryRegisteredClientRepository(
        Stream.concat(people, machines)
            .map(client -> client.clientSettings(SETTINGS).build())
            .map(client -> withTokens(client, settings.tokens()))
            .toList());
  }

  private static RegisteredClient withTokens(
      RegisteredClient client, IdentitySettings.Tokens settings) {
    var forPeople =
        client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.AUTHORIZATION_CODE);
    return RegisteredClient.from(client)
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenTimeToLive(forPeople ? settings.lifetime() : settings.machineLifetime())
                .refreshTokenTimeToLive(settings.refreshLifetime())
                .reuseRefreshTokens(false)
                .build())
        .build();
  }

  private static RegisteredClient.Builder client(String id) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE);
  }

  private static RegisteredClient.Builder publicClient(
      String id, IdentitySettings.PublicClient settings) {
    return client(id)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUris(uris -> uris.addAll(settings.redirectUris()))
        .postLogoutRedirectUris(uris -> uris.addAll(settings.logoutRedirectUris()));
  }

  /** Keeps what it is told, so that it may have a secret and renew a session by refresh tokens. */
  private static RegisteredClient.Builder portal(IdentitySettings.Portal portal) {
    var client =
        publicClient(
            "groundwork-portal",
            new IdentitySettings.PublicClient(portal.redirectUris(), portal.logoutRedirectUris()));
    return portal.secret().isEmpty()
        ? client
        : client
            .clientSecret(portal.secret())
            .clientAuthenticationMethods(Set::clear)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
  }

  private static RegisteredClient.Builder machine(Directory.Client machine) {
    var redirects = Objects.requireNonNullElse(machine.redirectUris(), List.<String>of());
    var client =
        client(machine.id())
            .clientName(machine.name())
            .clientSecret(machine.secret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
    return redirects.isEmpty()
        ? client
        : client
            .redirectUris(uris -> uris.addAll(redirects))
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
  }
}
