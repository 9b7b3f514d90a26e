package io.groundwork.platform.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Validation and binding failures, one entry per wrong field or parameter. */
final class InvalidInput {

  private InvalidInput() {}

  static Problem of(Errors errors) {
    return problem(errors.getAllErrors().stream().map(InvalidInput::invalid).toList());
  }

  static Problem of(HandlerMethodValidationException e) {
    return problem(e.getParameterValidationResults().stream().flatMap(InvalidInput::each).toList());
  }

  static Problem of(ConstraintViolationException e) {
    return problem(
        e.getConstraintViolations().stream()
            .map(v -> entry(v.getPropertyPath().toString(), v.getInvalidValue(), v.getMessage()))
            .toList());
  }

  static Problem of(TypeMismatchException e) {
    var name =
        e instanceof MethodArgumentTypeMismatchException m ? m.getName() : e.getPropertyName();
    return problem(
        List.of(entry(name, e.getValue(), "send " + ExpectedForm.of(e.getRequiredType()))));
  }

  static Problem of(MissingRequestValueException e) {
    return switch (e) {
      case MissingRequestHeaderException h -> missing(h.getHeaderName(), "header");
      case MissingServletRequestParameterException p -> missing(p.getParameterName(), "parameter");
      default -> missing("request", "value");
    };
  }

  private static Problem missing(String name, String kind) {
    return problem(List.of(new Problem.Invalid(name, "is missing", "send the " + kind)));
  }

  private static Stream<Problem.Invalid> each(ParameterValidationResult result) {
    if (result instanceof ParameterErrors errors) {
      return errors.getAllErrors().stream().map(InvalidInput::invalid);
    }
    var name = result.getMethodParameter().getParameterName();
    return result.getResolvableErrors().stream()
        .map(error -> entry(name, result.getArgument(), message(error)));
  }

  private static Problem.Invalid invalid(ObjectError error) {
    return error instanceof FieldError field
        ? entry(field.getField(), field.getRejectedValue(), message(field))
        : new Problem.Invalid("body", message(error), message(error));
  }

  private static String message(MessageSourceResolvable error) {
    var message = error.getDefaultMessage();
    return message == null ? "is not valid" : message;
  }

  private static Problem.Invalid entry(
      @Nullable String name, @Nullable Object value, String remedy) {
    var detail =
        switch (value) {
          case null -> "is missing";
          case CharSequence text when text.toString().isBlank() -> "is blank";
          default -> UnreadableBody.quoted(value);
        };
    return new Problem.Invalid(name == null ? "request" : name, detail, remedy);
  }

  private static Problem problem(List<Problem.Invalid> errors) {
    var first =
        errors.isEmpty() ? "" : errors.getFirst().field() + " " + errors.getFirst().detail();
    var more = errors.size() > 1 ? " (and " + (errors.size() - 1) + " more)" : "";
    return Problem.of(ProblemType.INVALID_INPUT, first + more + ".", errors);
  }
}
