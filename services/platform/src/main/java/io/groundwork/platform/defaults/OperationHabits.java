package io.groundwork.platform.defaults;

import io.groundwork.platform.problem.Problem;
import io.groundwork.platform.web.ExpectedVersion;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation the headers and problems that platform itself brings. */
final class OperationHabits implements GlobalOperationCustomizer, OpenApiCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    var post = posts(method);
    var versioned =
        Arrays.stream(method.getMethodParameters())
            .anyMatch(parameter -> parameter.getParameterType() == ExpectedVersion.class);
    if (post) {
      operation.addParametersItem(
          header("Idempotency-Key", true, "Yours; the same key gets the first answer again"));
    }
    if (versioned) {
      operation.addParametersItem(
          header("If-Match", false, "ETag of the version you decided on, or *"));
    }
    problems(post, versioned).forEach((code, text) -> respond(operation, code, text));
    return operation;
  }

  @Override
  public void customise(OpenAPI document) {
    var schemas = ModelConverters.getInstance(true).readAll(Problem.class);
    schemas.forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
  }

  private static Map<String, String> problems(boolean post, boolean versioned) {
    var problems = new LinkedHashMap<String, String>();
    problems.put("400", "Input is wrong; errors name field and remedy");
    problems.put("401", "No token, or one that is not accepted");
    problems.put("403", "Organisation or role may not do this");
    problems.put("404", "There is no such thing");
    if (post) {
      problems.put("409", "A rule refuses it; nothing was changed");
      problems.put("422", "The Idempotency-Key was used for another request");
    }
    if (versioned) {
      problems.put("412", "The version is stale; ETag is the current one");
    }
    problems.put("503", "Try again after Retry-After");
    return problems;
  }

  private static boolean posts(HandlerMethod method) {
    var mapping =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
    return mapping != null && Arrays.asList(mapping.method()).contains(RequestMethod.POST);
  }

  private static Parameter header(String name, boolean required, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .required(required)
        .description(description)
        .schema(new StringSchema().maxLength(255));
  }

  private static void respond(Operation operation, String code, String description) {
    if (operation.getResponses() == null) {
      operation.setResponses(new ApiResponses());
    }
    var body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    operation
        .getResponses()
        .putIfAbsent(
            code,
            new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", body)));
  }
}
