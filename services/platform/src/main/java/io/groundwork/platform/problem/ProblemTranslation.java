package io.groundwork.platform.problem;

import io.groundwork.platform.serde.SerdeFailure;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;

/**
 * The one place that decides which problem an exception is; what nobody foresaw is a 500, logged
 * once.
 */
final class ProblemTranslation {

  private static final Logger log = LoggerFactory.getLogger(ProblemTranslation.class);

  /** Whether a commit was done is not known when the connection is lost in it. */
  private static final String ANSWERED_ONCE =
      "The database does not answer just now. Send the same again, a command with the same"
          + " Idempotency-Key: it is done once.";

  private static final String RETRY_SECONDS = "2";

  ProblemAnswer translate(Throwable thrown) {
    return find(thrown, ProblemException.class)
        .map(ProblemTranslation::known)
        .orElseGet(() -> foreign(thrown));
  }

  private static ProblemAnswer known(ProblemException e) {
    var answer = ProblemAnswer.of(e.problem());
    e.headers().forEach(answer::with);
    return answer;
  }

  private ProblemAnswer foreign(Throwable thrown) {
    return switch (thrown) {
      case HttpMessageNotReadableException e ->
          ProblemAnswer.of(UnreadableBody.of(find(e, JacksonException.class).orElse(null)));
      case BindException e -> ProblemAnswer.of(InvalidInput.of((Errors) e));
      case HandlerMethodValidationException e -> ProblemAnswer.of(InvalidInput.of(e));
      case ConstraintViolationException e -> ProblemAnswer.of(InvalidInput.of(e));
      case TypeMismatchException e -> ProblemAnswer.of(InvalidInput.of(e));
      case MissingRequestValueException e -> ProblemAnswer.of(InvalidInput.of(e));
      case AuthenticationServiceException e -> away("The token's issuer cannot be reached.", e);
      case JwtDecoderInitializationException e -> away("The token's issuer cannot be reached.", e);
      case AuthenticationException _ -> plain(ProblemType.UNAUTHENTICATED, "Sign in first.");
      case AccessDeniedException _ -> plain(ProblemType.FORBIDDEN, "You may not do this.");
      case ErrorResponse e when e.getStatusCode().value() != 500 -> byStatus(e);
      default -> databaseOrUnforeseen(thrown);
    };
  }

  private ProblemAnswer databaseOrUnforeseen(Throwable thrown) {
    if (SerdeFailure.registryAway(thrown)) {
      return away("The schema registry does not answer just now; nothing was changed.", thrown);
    }
    if (DatabaseRefusal.away(thrown)) {
      return away(ANSWERED_ONCE, thrown);
    }
    return find(thrown, SQLException.class)
        .flatMap(DatabaseRefusal::of)
        .map(ProblemAnswer::of)
        .orElseGet(() -> unforeseen(thrown));
  }

  private static ProblemAnswer unforeseen(Throwable thrown) {
    log.error("unforeseen failure", thrown);
    return plain(ProblemType.INTERNAL, "Something went wrong here; quote the correlation id.");
  }

  private static ProblemAnswer away(String detail, Throwable thrown) {
    log.warn("{} {}", detail, thrown.toString());
    return plain(ProblemType.UNAVAILABLE, detail).with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }

  private static ProblemAnswer byStatus(ErrorResponse e) {
    var detail = e.getBody().getDetail();
    var problem = status(e.getStatusCode().value(), detail == null ? "Not possible." : detail);
    return new ProblemAnswer(problem, HttpHeaders.copyOf(e.getHeaders()));
  }

  static Problem status(int status, String detail) {
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.status().value() == status)
        .filter(type -> type != ProblemType.INVALID_INPUT && type != ProblemType.UNREADABLE_BODY)
        .findFirst()
        .map(type -> Problem.of(type, detail))
        .orElseGet(() -> Problem.ofStatus(status, "HTTP " + status, detail));
  }

  private static ProblemAnswer plain(ProblemType type, String detail) {
    return ProblemAnswer.of(Problem.of(type, detail));
  }

  static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .limit(20)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
