package io.groundwork.monitoring.alert;

import jakarta.mail.SendFailedException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Says why a mail was not taken without what servers like to put into it: the address. */
final class MailFailure {

  private MailFailure() {}

  static String of(MailException failure) {
    return failure instanceof MailAuthenticationException
        ? "The mail server does not let Groundwork sign in"
        : of(cause(failure));
  }

  private static String of(Throwable cause) {
    return switch (cause) {
      case SocketException _, SocketTimeoutException _, UnknownHostException _ ->
          "The mail server could not be reached";
      case SendFailedException _ -> "The mail server refused the address";
      default -> "The mail server did not take it";
    };
  }

  /** Spring tells of each mail that failed beside the cause. */
  private static Throwable cause(MailException failure) {
    var first =
        failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0
            ? sending.getMessageExceptions()[0]
            : failure;
    return first instanceof SendFailedException
        ? first
        : NestedExceptionUtils.getMostSpecificCause(first);
  }
}
