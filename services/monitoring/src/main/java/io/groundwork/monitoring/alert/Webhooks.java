package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.MonitoringSettings;
import io.groundwork.platform.problem.InvalidField;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * Posts signed messages. Follows no redirect, keeps no connection and no cookie, reads nothing of
 * the answer but its status, and waits no longer than it may.
 */
@Component
class Webhooks {

  private static final int MOST_AT_ONCE = 200;

  private final CloseableHttpClient client;
  private final Targets targets;
  private final WebhookSecrets secrets;
  private final Duration timeout;
  private final Clock clock;

  Webhooks(Targets targets, WebhookSecrets secrets, MonitoringSettings settings, Clock clock) {
    this.targets = targets;
    this.secrets = secrets;
    this.timeout = settings.alerts().timeout();
    this.clock = clock;
    this.client = client(targets, Timeout.of(timeout));
  }

  @PreDestroy
  void close() throws IOException {
    client.close();
  }

  /** What was allowed when somebody subscribed may not be any more. */
  Outcome send(Delivery delivery) {
    try {
      return send(request(delivery));
    } catch (InvalidField _) {
      return Outcome.failed(null, "Its address is not allowed here any more");
    } catch (Seal.Locked _) {
      return Outcome.failed(null, "Its secret is encrypted with a key that is not set here");
    }
  }

  private Outcome send(HttpPost request) {
    var end =
        CompletableFuture.runAsync(
            request::abort,
            CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
    try (var answer = client.executeOpen(null, request, null)) {
      var code = answer.getCode();
      return code >= 200 && code < 300
          ? Outcome.delivered(code)
          : Outcome.failed(code, "The receiver answered %d".formatted(code));
    } catch (IOException e) {
      return Outcome.failed(
          null,
          request.isAborted()
              ? "The receiver did not answer within %d seconds".formatted(timeout.toSeconds())
              : WebhookFailure.of(e));
    } finally {
      end.cancel(false);
    }
  }

  private HttpPost request(Delivery delivery) {
    var subscription = delivery.subscription();
    var id = delivery.id().toString();
    var seconds = clock.instant().getEpochSecond();
    var kept = Objects.requireNonNull(subscription.secret());
    var request = new HttpPost(targets.accept(Objects.requireNonNull(subscription.target())));
    request.setHeader("webhook-id", id);
    request.setHeader("webhook-timestamp", Long.toString(seconds));
    request.setHeader(
        "webhook-signature",
        Signature.of(secrets.open(subscription.id(), kept), id, seconds, delivery.body()));
    request.setEntity(new StringEntity(delivery.body(), ContentType.APPLICATION_JSON));
    return request;
  }

  private static CloseableHttpClient client(Targets targets, Timeout timeout) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(targets)
            .setMaxConnTotal(MOST_AT_ONCE)
            .setMaxConnPerRoute(MOST_AT_ONCE)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(timeout)
                    .setSocketTimeout(timeout)
                    .build())
            .build();
    var requests =
        RequestConfig.custom().setConnectionRequestTimeout(timeout).setResponseTimeout(timeout);
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setDefaultRequestConfig(requests.build())
        .setUserAgent("Groundwork")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }
}
