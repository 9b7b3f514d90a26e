package io.groundwork.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.test.token.TestTokens;
import io.groundwork.test.webhook.Receiver;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One user's subscriptions, by HTTP. */
final class Subscriptions {

  /** A subscription as it was made. */
  record Made(String id, boolean confirmed, String secret) {}

  private final Api api;
  private final TestTokens user;

  Subscriptions(Api api, TestTokens user) {
    this.api = api;
    this.user = user;
  }

  Made webhook(Receiver receiver, Map<String, String> filter) {
    return make("WEBHOOK", Map.of("target", receiver.url()), filter);
  }

  Made page(Map<String, String> filter) {
    return make("PAGE", Map.of(), filter);
  }

  Made mail(String address, String language, Map<String, String> filter) {
    return make("EMAIL", Map.of("target", address, "language", language), filter);
  }

  private Made make(String channel, Map<String, String> target, Map<String, String> filter) {
    var wish = new HashMap<String, String>(Map.of("channel", channel, "language", "en"));
    wish.putAll(target);
    wish.putAll(filter);
    var answer =
        api.post("/subscriptions", user.token(), JsonMapper.shared().writeValueAsString(wish));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var made = Api.json(answer.body());
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/subscriptions/" + made.get("id").stringValue());
    return new Made(
        made.get("id").stringValue(),
        made.get("confirmed").booleanValue(),
        made.get("secret").asString(""));
  }

  /** Oldest first. */
  List<JsonNode> deliveries(Made subscription) {
    var answer = api.ask("/subscriptions/" + subscription.id() + "/deliveries", user.token());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(Api.json(answer.body()).get("items").spliterator(), false)
        .toList()
        .reversed();
  }

  List<String> states(Made subscription) {
    return deliveries(subscription).stream().map(each -> each.get("state").stringValue()).toList();
  }

  List<String> types(Made subscription) {
    return deliveries(subscription).stream()
        .map(each -> each.get("message").get("type").stringValue())
        .toList();
  }

  void awaitStates(Made subscription, String... states) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(states(subscription)).containsExactly(states));
  }
}
