package io.groundwork.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Every exception of every controller becomes a problem. */
@RestControllerAdvice
class ProblemAdvice {

  private final ProblemTranslation translation;

  ProblemAdvice(ProblemTranslation translation) {
    this.translation = translation;
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Problem> handle(Exception thrown, HttpServletRequest request) {
    if (thrown instanceof AsyncRequestNotUsableException) {
      return null;
    }
    var answer = translation.translate(thrown);
    return ResponseEntity.status(answer.problem().status())
        .headers(answer.headers())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(answer.problem().at(request.getRequestURI()));
  }
}
