package io.groundwork.platform.serde;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** One address of the registry and how to sign in there. Prints the address only. */
final class Endpoint {

  private final String base;
  private final @Nullable String authorization;

  private Endpoint(String base, @Nullable String authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  static List<Endpoint> all(SerdeConfig config) {
    var urls = config.getList(SerdeConfig.URL);
    if (urls.isEmpty()) {
      throw new ConfigException(SerdeConfig.URL + " is empty");
    }
    return urls.stream().map(url -> of(url, config)).toList();
  }

  private static Endpoint of(String url, SerdeConfig config) {
    var uri = parse(url.strip());
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var path = uri.getRawPath().replaceAll("/+$", "");
    return new Endpoint(
        uri.getScheme() + "://" + uri.getHost() + port + path, authorization(uri, config));
  }

  /** Does not repeat the address in the error, since a password may be in it. */
  private static URI parse(String url) {
    try {
      var uri = new URI(url);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new ConfigException(SerdeConfig.URL + " is not a URL, at character " + e.getIndex());
    }
    throw new ConfigException(SerdeConfig.URL + " must be an http:// or https:// URL");
  }

  private static @Nullable String authorization(URI uri, SerdeConfig config) {
    var source = config.oneOf(SerdeConfig.BASIC_SOURCE, "URL", "USER_INFO");
    config.oneOf(SerdeConfig.BEARER_SOURCE, "STATIC_TOKEN");
    var token = config.secret(SerdeConfig.BEARER_TOKEN);
    var user = source.equals("URL") ? uri.getUserInfo() : userInfo(config);
    if (token != null && user != null) {
      throw new ConfigException("choose basic or bearer authentication, not both");
    }
    if (token != null) {
      if (!token.matches("[\\x21-\\x7e]+")) {
        throw new ConfigException(SerdeConfig.BEARER_TOKEN + " has a character no token has");
      }
      return "Bearer " + token;
    }
    return user == null
        ? null
        : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }

  private static String userInfo(SerdeConfig config) {
    var user = config.secret(SerdeConfig.BASIC_USER);
    if (user == null) {
      throw new ConfigException(
          SerdeConfig.BASIC_USER
              + " is needed with "
              + SerdeConfig.BASIC_SOURCE
              + "=USER_INFO and is not set");
    }
    return user;
  }

  URI at(String path) {
    return URI.create(base + path);
  }

  @Nullable String authorization() {
    return authorization;
  }

  @Override
  public String toString() {
    return base;
  }
}
