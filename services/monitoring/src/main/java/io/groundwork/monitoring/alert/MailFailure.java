package io.groundwork.monitoring.alert;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;

/** Says why a mail was not taken without what servers like to put into it: the address. */
final class MailFailure {

  private MailFailure() {}

  static String of(MailException failure) {
    var cause = NestedExceptionUtils.getMostSpecificCause(failure);
    return "The mail server did not take it: " + cause.getClass().getSimpleName();
  }
}
