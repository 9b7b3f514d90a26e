package io.groundwork.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String[] OPEN = {
    "/sign-in", "/identity.css", "/actuator/health/**", "/actuator/prometheus"
  };

  @Bean
  SecurityFilterChain web(HttpSecurity http, TokenClaims claims) {
    return http.oauth2AuthorizationServer(
            server ->
                server.oidc(
                    oidc -> oidc.userInfoEndpoint(info -> info.userInfoMapper(claims::userInfo))))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
        .formLogin(form -> form.loginPage("/sign-in").failureHandler(refused()))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
        .exceptionHandling(
            errors ->
                errors.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/sign-in"),
                    PathPatternRequestMatcher.pathPattern("/oauth2/authorize")))
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    policy ->
                        policy.policyDirectives(
                            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors"
                                + " 'none'")))
        .build();
  }

  /** Says no more, as Spring's own would keep the wrong password in the session. */
  private static AuthenticationFailureHandler refused() {
    return (request, response, _) ->
        response.sendRedirect(request.getContextPath() + "/sign-in?refused");
  }

  @Bean
  OAuth2AuthorizationService authorizations(
      JdbcOperations jdbc, RegisteredClientRepository clients, PersonRepository people) {
    return new PersonAuthorizations(new JdbcOAuth2AuthorizationService(jdbc, clients), people);
  }

  /** An id token is for the application it was given to, and opens nothing here. */
  @Bean
  JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, IdentitySettings settings) {
    var decoder = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    decoder.setJwtValidator(
        JwtValidators.createDefaultWithValidators(
            List.of(
                new JwtIssuerValidator(settings.issuer()),
                new JwtAudienceValidator(settings.audience()))));
    return decoder;
  }

  /** During a rotation several keys fit; the first is the one that signs. */
  @Bean
  JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
    var encoder = new NimbusJwtEncoder(keys);
    encoder.setJwkSelector(List::getFirst);
    return encoder;
  }

  @Bean
  AuthorizationServerSettings issuer(IdentitySettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
  }
}
