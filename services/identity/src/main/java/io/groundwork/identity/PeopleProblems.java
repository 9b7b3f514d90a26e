package io.groundwork.identity;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/** Refusals about people in the shape that all services have: RFC 9457, with field and remedy. */
@RestControllerAdvice(assignableTypes = PeopleController.class)
class PeopleProblems {

  private static final String URN = "urn:groundwork:problem:";
  private static final String REMEDY =
      "send 1 to %d ids at a time".formatted(PeopleController.MOST);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(ResponseStatusException refusal) {
    var status = HttpStatus.valueOf(refusal.getStatusCode().value());
    var problem = refusal.getBody();
    problem.setType(
        URI.create(URN + status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-')));
    return ResponseEntity.status(status).body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> wrongNumber(HandlerMethodValidationException failure) {
    return invalid("none or too many", REMEDY);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException failure) {
    return invalid("is missing", REMEDY);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> noId(MethodArgumentTypeMismatchException failure) {
    return invalid("not an id", "send ids as tokens and events name people, UUIDs");
  }

  private static ResponseEntity<ProblemDetail> invalid(String detail, String remedy) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "subject: " + detail);
    problem.setType(URI.create(URN + "invalid-input"));
    problem.setTitle("Invalid input");
    problem.setProperty(
        "errors", List.of(Map.of("field", "subject", "detail", detail, "remedy", remedy)));
    return ResponseEntity.badRequest().body(problem);
  }
}
