package io.groundwork.platform.serde;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.NO_DEFAULT_VALUE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/** Confluent's setting names and defaults, and one of our own: the trusted packages. */
final class SerdeConfig extends AbstractConfig {

  static final String URL = "schema.registry.url";
  static final String AUTO_REGISTER = "auto.register.schemas";
  static final String USE_LATEST = "use.latest.version";
  static final String LATEST_STRICT = "latest.compatibility.strict";
  static final String LATEST_TTL = "latest.cache.ttl.sec";
  static final String NORMALIZE = "normalize.schemas";
  static final String SPECIFIC = "specific.avro.reader";
  static final String TRUSTED = "specific.avro.trusted.packages";
  static final String KEY_SUBJECT = "key.subject.name.strategy";
  static final String VALUE_SUBJECT = "value.subject.name.strategy";
  static final String BASIC_SOURCE = "basic.auth.credentials.source";
  static final String BASIC_USER = "basic.auth.user.info";
  static final String BEARER_SOURCE = "bearer.auth.credentials.source";
  static final String BEARER_TOKEN = "bearer.auth.token";
  static final String MAX_RETRIES = "max.retries";
  static final String RETRY_WAIT = "retries.wait.ms";
  static final String RETRY_MAX_WAIT = "retries.max.wait.ms";
  static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
  static final String READ_TIMEOUT = "http.read.timeout.ms";
  static final String CACHE_LIMIT = "max.schemas.per.subject";
  static final String HEADER_PREFIX = "request.header.";
  static final String CLIENT_PREFIX = "schema.registry.";

  private static final Range WAIT = Range.between(0, 86_400_000);
  private static final Range TIMEOUT = Range.between(1, 86_400_000);
  private static final String TOPIC_NAME = "TopicNameStrategy";

  private static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(URL, Type.LIST, NO_DEFAULT_VALUE, HIGH, "Tried in turn.")
          .define(AUTO_REGISTER, Type.BOOLEAN, true, HIGH, "Register what is not there yet.")
          .define(USE_LATEST, Type.BOOLEAN, false, LOW, "Write in the subject's latest schema.")
          .define(LATEST_STRICT, Type.BOOLEAN, true, LOW, "Only if it can read ours.")
          .define(LATEST_TTL, Type.LONG, -1L, LOW, "Seconds to believe it; -1 is for ever.")
          .define(NORMALIZE, Type.BOOLEAN, false, LOW, "Let the registry normalise.")
          .define(SPECIFIC, Type.BOOLEAN, false, MEDIUM, "Read generated classes.")
          .define(TRUSTED, Type.LIST, List.of(), MEDIUM, "Where generated classes may be.")
          .define(KEY_SUBJECT, Type.STRING, TOPIC_NAME, MEDIUM, "Subject of keys.")
          .define(VALUE_SUBJECT, Type.STRING, TOPIC_NAME, MEDIUM, "Subject of values.")
          .define(BASIC_SOURCE, Type.STRING, "URL", MEDIUM, "URL or USER_INFO.")
          .define(BASIC_USER, Type.PASSWORD, null, MEDIUM, "user:password")
          .define(BEARER_SOURCE, Type.STRING, "STATIC_TOKEN", MEDIUM, "STATIC_TOKEN.")
          .define(BEARER_TOKEN, Type.PASSWORD, null, MEDIUM, "The token.")
          .define(MAX_RETRIES, Type.INT, 3, Range.between(0, 1000), LOW, "After the first try.")
          .define(RETRY_WAIT, Type.INT, 1000, WAIT, LOW, "Doubled with each retry.")
          .define(RETRY_MAX_WAIT, Type.INT, 20_000, WAIT, LOW, "The longest pause.")
          .define(CONNECT_TIMEOUT, Type.INT, 60_000, TIMEOUT, LOW, "Until connected.")
          .define(READ_TIMEOUT, Type.INT, 60_000, TIMEOUT, LOW, "Until all is read.")
          .define(CACHE_LIMIT, Type.INT, 1000, Range.atLeast(1), LOW, "Bound of each cache.");

  SerdeConfig(Map<String, ?> settings) {
    super(DEFINITION, withoutPrefix(settings), false);
  }

  /** Confluent takes the client's settings with and without {@code schema.registry.} in front. */
  private static Map<String, Object> withoutPrefix(Map<String, ?> settings) {
    var all = new HashMap<String, Object>(settings);
    settings.forEach(
        (name, value) -> {
          var bare = name.startsWith(CLIENT_PREFIX) ? name.substring(CLIENT_PREFIX.length()) : name;
          if (DEFINITION.names().contains(bare) || bare.startsWith(HEADER_PREFIX)) {
            all.putIfAbsent(bare, value);
          }
        });
    return all;
  }

  @Nullable String secret(String name) {
    Password secret = getPassword(name);
    return secret == null ? null : secret.value();
  }

  SubjectName subjectName(boolean isKey) {
    var setting = isKey ? KEY_SUBJECT : VALUE_SUBJECT;
    return SubjectName.named(setting, getString(setting));
  }

  /** Accepts one of the values and nothing else. */
  String oneOf(String name, String... allowed) {
    var value = getString(name);
    if (!List.of(allowed).contains(value)) {
      throw new ConfigException(name, value, "must be one of " + String.join(", ", allowed));
    }
    return value;
  }
}
