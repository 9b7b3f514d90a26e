package io.groundwork.monitoring.alert;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.problem.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes and ends subscriptions of whoever asks. */
@Service
class SubscriptionService {

  /** What is asked for. */
  record Wish(Filter filter, Channel channel, @Nullable String target, Language language) {}

  private static final int MOST = 100;
  private static final int MOST_UNCONFIRMED = 5;

  /** Plain enough to be put into a header; whether it exists, the confirmation shows. */
  private static final Pattern MAIL =
      Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[\\w.-]{1,189}");

  private final SubscriptionRepository subscriptions;
  private final Targets targets;
  private final WebhookSecrets secrets;
  private final Confirmations confirmations;
  private final Clock clock;

  SubscriptionService(
      SubscriptionRepository subscriptions,
      Targets targets,
      WebhookSecrets secrets,
      Confirmations confirmations,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.targets = targets;
    this.secrets = secrets;
    this.confirmations = confirmations;
    this.clock = clock;
  }

  SubscriptionMade add(Addressee who, Wish wish) {
    check(who, wish);
    var id = UUID.randomUUID();
    return switch (wish.channel()) {
      case PAGE -> SubscriptionMade.of(add(id, who, wish, null, null, null), null);
      case WEBHOOK -> addWebhook(id, who, wish);
      case EMAIL -> SubscriptionMade.of(addMail(id, who, wish), null);
    };
  }

  /** The secret is in clear in the answer alone. */
  private SubscriptionMade addWebhook(UUID id, Addressee who, Wish wish) {
    var target = targets.accept(target(wish)).toString();
    secrets.checkAvailable();
    var secret = Signature.newSecret();
    var added = add(id, who, wish, target, secrets.seal(id, secret), null);
    return SubscriptionMade.of(added, secret);
  }

  private Subscription addMail(UUID id, Addressee who, Wish wish) {
    var address = target(wish);
    if (!MAIL.matcher(address).matches()) {
      throw new InvalidField("target", "is no e-mail address", "send name@host");
    }
    confirmations.checkAvailable();
    var token = Secrets.token();
    var added = add(id, who, wish, address, null, Secrets.hash(token));
    confirmations.ask(added, token);
    return added;
  }

  List<Subscription> of(String user) {
    return subscriptions.of(user);
  }

  /** Another's subscription is none, so that nobody learns who has which. */
  Subscription find(String user, UUID id) {
    return subscriptions
        .find(id)
        .filter(found -> found.user().equals(user))
        .orElseThrow(() -> new NotFound("subscription", id.toString()));
  }

  void delete(String user, UUID id) {
    subscriptions.delete(find(user, id).id());
  }

  private void check(Addressee who, Wish wish) {
    var project = wish.filter().projectId();
    if (project != null && !subscriptions.knowsProject(project)) {
      throw new InvalidField("projectId", "is no known project", "send the id of one on the board");
    }
    if (wish.channel() == Channel.PAGE && wish.target() != null) {
      throw new InvalidField("target", "is not used by PAGE", "leave it out");
    }
    var held = subscriptions.of(who.user());
    if (held.size() >= MOST) {
      throw new Refused("You have %d subscriptions, the most; delete one.".formatted(MOST));
    }
    var open = held.stream().filter(each -> each.confirmation() != null).count();
    if (wish.channel() == Channel.EMAIL && open >= MOST_UNCONFIRMED) {
      throw new Refused("%d addresses wait to be confirmed; see to these first.".formatted(open));
    }
  }

  private Subscription add(
      UUID id,
      Addressee who,
      Wish wish,
      @Nullable String target,
      @Nullable String secret,
      byte @Nullable [] confirmation) {
    var added = Subscription.of(id, who, wish, target, secret, confirmation, clock.instant());
    subscriptions.add(added);
    return added;
  }

  private static String target(Wish wish) {
    if (wish.target() == null) {
      throw new InvalidField("target", "is missing", "send an e-mail address or a webhook's URL");
    }
    return wish.target();
  }
}
