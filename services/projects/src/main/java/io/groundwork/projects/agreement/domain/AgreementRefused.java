package io.groundwork.projects.agreement.domain;

/** A command that the agreement's state does not allow; nothing has happened. */
public final class AgreementRefused extends RuntimeException {
  public AgreementRefused(String reason) {
    super(reason);
  }
}
