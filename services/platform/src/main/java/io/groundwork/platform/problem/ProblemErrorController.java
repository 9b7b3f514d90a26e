package io.groundwork.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes the place of the container's error page: whatever ended in sendError is a problem too. */
@Controller
class ProblemErrorController implements ErrorController {

  private final ProblemWriter writer;

  ProblemErrorController(ProblemWriter writer) {
    this.writer = writer;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var status = code instanceof Integer number ? number : 404;
    var problem = ProblemTranslation.status(status, "The request was not accepted.");
    writer.write(request, response, problem.at(path == null ? "" : path.toString()));
  }
}
