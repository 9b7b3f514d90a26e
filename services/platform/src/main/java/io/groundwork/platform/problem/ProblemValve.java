package io.groundwork.platform.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Tomcat's last word (a broken request line, a bad escape in the path) as a problem. */
public class ProblemValve extends ErrorReportValve {

  private static final String BODY =
      """
      {"type":"%s","title":"%s","status":%d,"detail":"The server could not read this request."}\
      """;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    var status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var known = ProblemTranslation.status(status, "");
    var body = BODY.formatted(known.type(), known.title(), status);
    try {
      response.setContentType("application/problem+json");
      response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      response.finishResponse();
    } catch (IOException | IllegalStateException _) {
      container.getLogger().debug("The client did not wait for its answer");
    }
  }
}
