package io.groundwork.platform.security;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import io.groundwork.platform.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A stateless resource server; off where a service brings a filter chain of its own. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "groundwork.security.enabled", matchIfMissing = true)
@EnableConfigurationProperties({SecurityProperties.class, Membership.class})
class SecurityAutoConfiguration implements WebMvcConfigurer {

  private static final String[] OPEN = {
    "/actuator/health",
    "/actuator/health/**",
    "/v3/api-docs",
    "/v3/api-docs/**",
    "/v3/api-docs.yaml"
  };

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CurrentUserResolver());
  }

  @Bean
  @ConditionalOnMissingBean(JwtDecoder.class)
  KnownTokens jwtDecoder(SecurityProperties properties) {
    return Tokens.decoder(properties);
  }

  /** None are wanted, and those that are only switched off wrap each filter of each request. */
  @Bean
  SecurityObservationSettings securityObservationSettings() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  EndpointRoles endpointRoles(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    return new EndpointRoles(mappings);
  }

  @Bean
  RequestRejectedHandler requestRejectedHandler(ProblemWriter writer) {
    return (request, response, _) -> writer.reject(request, response);
  }

  @Bean
  SecurityFilterChain platformSecurity(
      HttpSecurity http,
      SecurityProperties properties,
      Membership membership,
      ProblemWriter writer,
      ObjectProvider<RequestMappingHandlerMapping> mappings) {
    var problems = new SecurityProblems(writer);
    var access = new Access(membership, mappings::orderedStream);
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    policy -> policy.policyDirectives(properties.contentSecurityPolicy())))
        .exceptionHandling(e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenResolver(new KnownHeaders())
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenUser(properties))))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers(properties.open().toArray(String[]::new))
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .access(allOf(access, hasAuthority("ADMINISTRATOR")))
                    .anyRequest()
                    .access(access))
        .build();
  }
}
