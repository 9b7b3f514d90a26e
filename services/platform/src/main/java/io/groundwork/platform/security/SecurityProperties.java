package io.groundwork.platform.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Whom to believe. The issuer's keys are asked for again when no longer fresh, and kept for longer
 * while it is away. Of the roles an issuer names, others than these mean nothing. Claims may be
 * nested (realm_access.roles); open lists static pages that need no token, never a handler method.
 */
@ConfigurationProperties("groundwork.security")
record SecurityProperties(
    String issuerUri,
    @Nullable URI jwkSetUri,
    @DefaultValue("groundwork") String audience,
    @DefaultValue("5m") Duration keysFresh,
    @DefaultValue("1h") Duration keysKept,
    @DefaultValue("30s") Duration clockSkew,
    @DefaultValue({"RS256", "PS256", "ES256", "ES384"}) List<SignatureAlgorithm> algorithms,
    @DefaultValue("name") String nameClaim,
    @DefaultValue("org") String organisationClaim,
    @DefaultValue("roles") String rolesClaim,
    @DefaultValue({
          "REGISTRAR",
          "REVIEWER",
          "SITE_OFFICER",
          "FINANCIER",
          "OBSERVER",
          "ADMINISTRATOR"
        })
        Set<String> roles,
    @DefaultValue("default-src 'none'; frame-ancestors 'none'") String contentSecurityPolicy,
    @DefaultValue List<String> open) {}
