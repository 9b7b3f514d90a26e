package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.alert.SubscriptionService.Wish;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is kept.
 *
 * @param agency the only one whose projects the subscriber sees; null = all
 * @param target e-mail address or URL
 * @param secret that webhooks are signed with, as {@link WebhookSecrets} keeps it
 * @param confirmation hash of the token that confirms the address; null = confirmed
 * @param askedAt when the address was last asked to confirm it
 * @param seenAt when the subscriber last showed a token with this organisation and agency
 */
record Subscription(
    UUID id,
    String user,
    String organisation,
    @Nullable String agency,
    Filter filter,
    Channel channel,
    @Nullable String target,
    @Nullable String secret,
    Language language,
    byte @Nullable [] confirmation,
    @Nullable Instant askedAt,
    Instant createdAt,
    Instant seenAt) {

  static Subscription of(
      UUID id,
      Addressee who,
      Wish wish,
      @Nullable String target,
      @Nullable String secret,
      byte @Nullable [] confirmation,
      Instant now) {
    return new Subscription(
        id,
        who.user(),
        who.organisation(),
        who.agency(),
        wish.filter(),
        wish.channel(),
        target,
        secret,
        wish.language(),
        confirmation,
        confirmation == null ? null : now,
        now,
        now);
  }
}
