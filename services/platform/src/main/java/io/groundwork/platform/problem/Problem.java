package io.groundwork.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** RFC 9457 problem, the only shape in which a service reports a failure. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    @Nullable String correlationId,
    List<Invalid> errors) {

  /** One wrong part of the input and what to do about it. */
  public record Invalid(String field, String detail, String remedy) {}

  public static Problem of(ProblemType type, String detail, Invalid... errors) {
    return of(type, detail, List.of(errors));
  }

  static Problem of(ProblemType type, String detail, List<Invalid> errors) {
    return new Problem(
        type.urn(),
        type.title(),
        type.status().value(),
        detail,
        null,
        MDC.get("correlationId"),
        errors);
  }

  /** A problem known by its HTTP status only. */
  static Problem ofStatus(int status, String title, String detail) {
    var urn = URI.create("urn:groundwork:problem:http-" + status);
    return new Problem(urn, title, status, detail, null, MDC.get("correlationId"), List.of());
  }

  Problem at(String path) {
    return new Problem(type, title, status, detail, path, correlationId, errors);
  }
}
