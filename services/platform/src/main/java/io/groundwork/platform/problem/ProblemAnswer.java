package io.groundwork.platform.problem;

import org.springframework.http.HttpHeaders;

/** A problem with the headers that go with it, such as Allow or Retry-After. */
record ProblemAnswer(Problem problem, HttpHeaders headers) {

  static ProblemAnswer of(Problem problem) {
    return new ProblemAnswer(problem, new HttpHeaders());
  }

  ProblemAnswer with(String header, String value) {
    headers.set(header, value);
    return this;
  }
}
