package io.groundwork.portal.session;

import io.groundwork.portal.PortalSettings;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.HttpSessionMutexListener;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String[] OPEN = {
    "/signed-out",
    "/preferences",
    "/static/**",
    "/webjars/**",
    "/favicon.ico",
    "/actuator/health/**",
    "/actuator/prometheus"
  };

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: %s;"
          + " connect-src 'self'; form-action 'self' %s; base-uri 'none'; frame-ancestors 'none'";

  /** Who has not signed in yet has a session for that only. */
  private static final Duration SIGNED_IN = Duration.ofHours(8);

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http,
      ClientRegistrationRepository issuer,
      TokenFilter tokens,
      SignInAgain again,
      PortalSettings settings) {
    var comeBack = comeBack();
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .requestCache(cache -> cache.requestCache(comeBack))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(again).accessDeniedHandler(again))
        .oauth2Login(
            login ->
                login
                    .loginPage(SignInAgain.START)
                    .successHandler(signedIn(comeBack))
                    .failureUrl("/signed-out?refused"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(signOut(issuer)))
        .addFilterAfter(tokens, AuthorizationFilter.class)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(policy(settings)))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  private static String policy(PortalSettings settings) {
    return POLICY.formatted(settings.map().origin(), settings.issuer().uri());
  }

  @SuppressWarnings("NullAway") // no parameter of its own in the address: null is how it is said
  private static HttpSessionRequestCache comeBack() {
    var cache = new HttpSessionRequestCache();
    RequestMatcher pages =
        request ->
            request.getMethod().equals("GET")
                && SignInAgain.wantsPage(request)
                && !request.getRequestURI().equals("/error");
    cache.setRequestMatcher(pages);
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private static AuthenticationSuccessHandler signedIn(HttpSessionRequestCache comeBack) {
    var back = new SavedRequestAwareAuthenticationSuccessHandler();
    back.setRequestCache(comeBack);
    return (request, response, who) -> {
      request.getSession().setMaxInactiveInterval(Math.toIntExact(SIGNED_IN.toSeconds()));
      back.onAuthenticationSuccess(request, response, who);
    };
  }

  private static OidcClientInitiatedLogoutSuccessHandler signOut(
      ClientRegistrationRepository issuer) {
    var out = new OidcClientInitiatedLogoutSuccessHandler(issuer);
    out.setPostLogoutRedirectUri("{baseUrl}/signed-out");
    out.setDefaultTargetUrl("/signed-out");
    return out;
  }

  /** With the session, so that no token outlives it. */
  @Bean
  OAuth2AuthorizedClientRepository authorizedClients() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  HttpSessionMutexListener sessionMutex() {
    return new HttpSessionMutexListener();
  }

  /** In the chain above only. */
  @Bean
  FilterRegistrationBean<TokenFilter> noOtherPlace(TokenFilter tokens) {
    var registration = new FilterRegistrationBean<>(tokens);
    registration.setEnabled(false);
    return registration;
  }
}
