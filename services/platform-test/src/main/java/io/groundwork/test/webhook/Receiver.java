package io.groundwork.test.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's web server that takes webhooks, or does not. */
public final class Receiver implements AutoCloseable {

  /** A message as it came. */
  public record Got(String id, String timestamp, String signature, String body) {
    public JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    public String type() {
      return json().get("type").stringValue();
    }

    /** Computed from the standard's text, not by the code under test. */
    public boolean isSignedWith(String secret) {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        var key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
        return signature.equals("v1," + Base64.getEncoder().encodeToString(signed));
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }

  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private volatile IntUnaryOperator answers = _ -> 204;

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  /** By the number of messages that came before; 0 = never. */
  public Receiver answers(IntUnaryOperator codes) {
    answers = codes;
    return this;
  }

  public String url() {
    return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
  }

  public List<Got> got() {
    return got;
  }

  public List<String> types() {
    return got.stream().map(Got::type).toList();
  }

  private synchronized int keep(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var before = got.size();
    got.add(
        new Got(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    return answers.applyAsInt(before);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var code = keep(exchange);
      if (code == 0) {
        closed.await();
      }
      exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
      exchange.sendResponseHeaders(code, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
