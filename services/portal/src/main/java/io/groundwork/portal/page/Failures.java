package io.groundwork.portal.page;

import io.groundwork.portal.service.ServiceAway;
import io.groundwork.portal.service.ServiceFailure;
import io.groundwork.portal.service.ServiceProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A failure that no form and no part of a page took: the page of its status, without its cause. */
@ControllerAdvice
class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  @ExceptionHandler
  void failed(ServiceFailure failure, HttpServletResponse response) throws IOException {
    switch (failure) {
      case ServiceAway away -> {
        log.warn("{}", away.getMessage());
        response.sendError(503);
      }
      case ServiceProblem problem when problem.is(403) || problem.is(404) || problem.is(401) ->
          response.sendError(problem.problem().status());
      case ServiceProblem problem -> {
        log.error("A request of the portal was refused: {}", problem.getMessage());
        response.sendError(problem.is(400) ? 400 : 500);
      }
    }
  }
}
