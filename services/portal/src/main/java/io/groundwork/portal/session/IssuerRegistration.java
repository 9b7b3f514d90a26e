package io.groundwork.portal.session;

import io.groundwork.portal.PortalSettings;
import io.groundwork.portal.PortalSettings.Issuer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.web.client.RestClient;

/** The portal at its issuer, whose endpoints are asked for when somebody first signs in. */
@Configuration(proxyBeanMethods = false)
class IssuerRegistration {

  static final String ID = "groundwork";

  @Bean
  ClientRegistrationRepository clientRegistrations(
      PortalSettings settings, RestClient.Builder builder) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration(settings.issuer(), builder)));
  }

  private static ClientRegistration registration(Issuer issuer, RestClient.Builder builder) {
    return ClientRegistrations.fromOidcConfiguration(metadata(issuer, builder))
        .registrationId(ID)
        .clientId(issuer.client())
        .clientSecret(issuer.secret())
        .scope("openid", "profile")
        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .userInfoUri(null)
        .userNameAttributeName("sub")
        .build();
  }

  /** Browsers go to the issuer's own addresses, the portal to the inner ones. */
  private static Map<String, Object> metadata(Issuer issuer, RestClient.Builder builder) {
    var own = issuer.uri().toString();
    var inner = issuer.innerUri().toString();
    var told = ask(inner, builder);
    return told.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                claim ->
                    claim.getKey().matches("token_endpoint|jwks_uri")
                        ? claim.getValue().toString().replace(own, inner)
                        : claim.getValue()));
  }

  private static Map<String, Object> ask(String address, RestClient.Builder builder) {
    var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    var requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(Duration.ofSeconds(5));
    var told =
        builder
            .clone()
            .requestFactory(requests)
            .build()
            .get()
            .uri(address + "/.well-known/openid-configuration")
            .retrieve()
            .body(new ParameterizedTypeReference<Map<String, Object>>() {});
    return Objects.requireNonNull(told);
  }
}
