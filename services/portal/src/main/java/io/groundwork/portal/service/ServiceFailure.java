package io.groundwork.portal.service;

import org.jspecify.annotations.Nullable;

/** A service gave no answer, or a problem instead of one. */
public abstract sealed class ServiceFailure extends RuntimeException
    permits ServiceProblem, ServiceAway {

  private final String service;

  ServiceFailure(String service, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.service = service;
  }

  /** Its name, a key of the bundles' {@code service.…}. */
  public String service() {
    return service;
  }
}
