package io.groundwork.monitoring.alert;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Says in words why a receiver did not answer. */
final class WebhookFailure {

  private WebhookFailure() {}

  static String of(IOException failure) {
    return switch (failure) {
      case UnknownHostException _ ->
          "The receiver's name is not known, or leads to a private address";
      case SSLException _ -> "No secure connection to the receiver came about";
      case ConnectException _, NoRouteToHostException _, ConnectTimeoutException _ ->
          "The receiver could not be reached";
      default -> "The connection to the receiver broke off";
    };
  }
}
