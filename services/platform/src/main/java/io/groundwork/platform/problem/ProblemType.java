package io.groundwork.platform.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every kind of problem a caller can meet; the urn is stable, the title is for people. */
public enum ProblemType {
  INVALID_INPUT(HttpStatus.BAD_REQUEST, "Invalid input"),
  UNREADABLE_BODY(HttpStatus.BAD_REQUEST, "Unreadable body"),
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "Bad request"),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Not authenticated"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "Forbidden"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not acceptable"),
  REFUSED(HttpStatus.CONFLICT, "Refused"),
  STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "Stale version"),
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Body too large"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
  KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Idempotency-Key reused"),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Temporarily unavailable"),
  VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "Version required"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error");

  private final HttpStatus status;
  private final String title;

  ProblemType(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  public HttpStatus status() {
    return status;
  }

  public String title() {
    return title;
  }

  public URI urn() {
    return URI.create(
        "urn:groundwork:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
