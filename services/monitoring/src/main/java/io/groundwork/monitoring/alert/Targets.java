package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.MonitoringSettings;
import io.groundwork.platform.problem.InvalidField;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where webhooks may go. Names are resolved anew and checked for every delivery, and the very
 * address that was checked is connected to, so that a name cannot be turned in between.
 */
@Component
class Targets extends SystemDefaultDnsResolver {

  private static final String FIELD = "target";

  private final boolean privateOnes;

  @Autowired
  Targets(MonitoringSettings settings) {
    this(settings.alerts().privateTargets());
  }

  Targets(boolean privateOnes) {
    this.privateOnes = privateOnes;
  }

  /** Refuses what could never be delivered to; the name is resolved when it is. */
  URI accept(String text) {
    var target = uri(text);
    if (target.getHost() == null || target.getUserInfo() != null || target.getFragment() != null) {
      throw new InvalidField(FIELD, "is no address of a webhook", "send https://host/path");
    }
    if (!"https".equals(target.getScheme())
        && !(privateOnes && "http".equals(target.getScheme()))) {
      throw new InvalidField(FIELD, "is not secured", "send an address that begins with https://");
    }
    if (isLiteral(target.getHost())) {
      check(target.getHost());
    }
    return target;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = super.resolve(host);
    for (var address : addresses) {
      if (!privateOnes && !Reach.isPublic(address)) {
        throw new UnknownHostException(host + " is a private address");
      }
    }
    return addresses;
  }

  private void check(String host) {
    try {
      resolve(host);
    } catch (UnknownHostException _) {
      throw new InvalidField(FIELD, "is a private address", "send one that is reached by all");
    }
  }

  /** Nothing is looked up in the name service for these. */
  private static boolean isLiteral(String host) {
    return host.startsWith("[") || host.matches("[0-9.]+") || host.equals("localhost");
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException _) {
      throw new InvalidField(FIELD, "is no URL", "send https://host/path");
    }
  }
}
