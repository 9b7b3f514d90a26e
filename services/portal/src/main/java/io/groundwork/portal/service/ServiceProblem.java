package io.groundwork.portal.service;

/** The service said no, and why (RFC 9457). Nothing was changed. */
public final class ServiceProblem extends ServiceFailure {

  private final Problem problem;

  ServiceProblem(String service, Problem problem) {
    super(service, "%s: %d %s".formatted(service, problem.status(), problem.detail()), null);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  public boolean is(int status) {
    return problem.status() == status;
  }
}
