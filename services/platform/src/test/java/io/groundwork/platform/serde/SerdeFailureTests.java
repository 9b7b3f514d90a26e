package io.groundwork.platform.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SerdeFailureTests {

  private static final String LOST = "Error retrieving Avro value schema for id 7";

  /** As the vendor's is named. */
  private static final class RestClientException extends Exception {
    private static final long serialVersionUID = 1;

    RestClientException(String message) {
      super(message);
    }
  }

  static Stream<Throwable> away() {
    return Stream.of(
        new RegistryUnavailable("away", null),
        new RegistryUnavailable("cut off in the middle", new EOFException()),
        new TimeoutException(LOST),
        new DisconnectException(LOST),
        new ThrottlingQuotaExceededException("slower"),
        new AuthenticationException(LOST),
        new AuthorizationException(LOST),
        new SerializationException(LOST, new ConnectException("refused")),
        new SerializationException(LOST, new IOException("No schema registry")),
        new SerializationException(LOST, new RestClientException("down; error code: 50003")),
        new SerializationException(LOST, new RestClientException("busy; error code: 429")));
  }

  static Stream<Throwable> atFault() {
    return Stream.of(
        new UnreadableMessage("short", new EOFException()),
        new SerializationException("Unknown magic byte!"),
        new SerializationException(LOST, new Exception("Schema 7 not found; error code: 40403")),
        new SerializationException(LOST, new RestClientException("not found; error code: 40403")),
        new SerializationException("Error deserializing", new AvroRuntimeException("no")),
        new SerializationException("Error deserializing", new EOFException()));
  }

  @ParameterizedTest
  @MethodSource("away")
  void triesAgainWhileTheRegistryIsAway(Throwable failure) {
    assertThat(SerdeFailure.registryAway(new IllegalStateException(failure))).isTrue();
    assertThat(SerdeFailure.saysUnreadable(failure)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("atFault")
  void neverBlamesTheRegistryForAMessage(Throwable failure) {
    assertThat(SerdeFailure.registryAway(new IllegalStateException(failure))).isFalse();
  }
}
