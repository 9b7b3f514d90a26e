package io.groundwork.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no controller advice reaches: filters, security, the container. */
public final class ProblemWriter {

  private final ProblemTranslation translation;
  private final JsonMapper json;

  ProblemWriter(ProblemTranslation translation, JsonMapper json) {
    this.translation = translation;
    this.json = json;
  }

  public void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
      throws IOException {
    var answer = translation.translate(thrown);
    answer.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    write(request, response, answer.problem());
  }

  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    if (problem.correlationId() != null) {
      response.setHeader("X-Correlation-Id", problem.correlationId());
    }
    var located = problem.instance() == null ? problem.at(request.getRequestURI()) : problem;
    response.getOutputStream().write(json.writeValueAsBytes(located));
    response.flushBuffer();
  }

  /** For requests the firewall turned away: their path is not repeated. */
  public void reject(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var detail = "The path or a header holds characters that are not allowed.";
    write(request, response, Problem.of(ProblemType.BAD_REQUEST, detail).at("/"));
  }
}
