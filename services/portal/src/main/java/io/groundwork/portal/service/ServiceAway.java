package io.groundwork.portal.service;

import org.jspecify.annotations.Nullable;

/** The service does not answer, or not now; what it was told may have had its effect. */
public final class ServiceAway extends ServiceFailure {

  ServiceAway(String service, String message, @Nullable Throwable cause) {
    super(service, service + ": " + message, cause);
  }
}
