package io.groundwork.platform.serde;

import java.io.EOFException;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Tells a registry that is away from a message at fault, by what our serde throws and by what
 * Confluent's does (8.x, AbstractKafkaSchemaSerDe.toKafkaException and its callers): it says the
 * first with Kafka's own exceptions or an I/O failure below, and the end of a message that is too
 * short with an EOFException below. Confluent 7.x says both with its own RestClientException below,
 * whose text ends with the registry's error code.
 */
public final class SerdeFailure {

  private static final int DEEPEST = 50;

  /** HTTP's own codes, or the registry's, which begin with them (50001, 42901). */
  private static final Pattern TRY_LATER = Pattern.compile("error code: (5|401|403|408|429)\\d*$");

  private SerdeFailure() {}

  /** Whether the registry is why this failed, so that the same may work later. */
  public static boolean registryAway(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(SerdeFailure::saysAway);
  }

  /** Whether this one link of a chain of causes says that the bytes will never be read here. */
  public static boolean saysUnreadable(Throwable link) {
    return link instanceof UnreadableMessage || foreign(link, EOFException.class);
  }

  private static boolean saysAway(Throwable link) {
    return link instanceof RegistryUnavailable
        || link instanceof RetriableException
        || link instanceof AuthenticationException
        || link instanceof AuthorizationException
        || foreign(link, IOException.class) && !saysUnreadable(link)
        || link.getClass().getSimpleName().equals("RestClientException")
            && TRY_LATER.matcher(String.valueOf(link.getMessage())).find();
  }

  private static boolean foreign(Throwable link, Class<? extends IOException> cause) {
    return link instanceof SerializationException
        && !(link instanceof SerdeException)
        && cause.isInstance(link.getCause());
  }
}
