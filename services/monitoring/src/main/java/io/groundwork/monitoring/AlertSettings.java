package io.groundwork.monitoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How subscribers are told.
 *
 * @param address under which mail readers and calendars reach this service
 * @param portal where people read on
 * @param sender of mails
 * @param privateTargets whether webhooks may go to private addresses, and without TLS
 * @param secretKey 32 bytes in Base64 that secrets are encrypted with; empty = no webhooks
 * @param members organisations that take part; empty = any
 * @param retries pauses between attempts; after the last one a message is given up
 * @param timeout of one attempt
 * @param access for which a token that somebody showed vouches for what they may see
 * @param retention after which the addresses of people who show no token are deleted
 * @param kept for which the report of a delivery is kept
 */
public record AlertSettings(
    URI address,
    URI portal,
    @NotBlank String sender,
    boolean privateTargets,
    String secretKey,
    Set<String> members,
    @NotEmpty List<Duration> retries,
    Duration timeout,
    Duration access,
    Duration retention,
    Duration kept) {

  /** From the first attempt to the last. */
  public Duration patience() {
    return retries.stream().reduce(Duration.ZERO, Duration::plus);
  }
}
