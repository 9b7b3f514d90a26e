package io.groundwork.platform.web;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as strong entity tags. */
public final class Etag {

  private static final Pattern STRONG = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

  private Etag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** Empty unless it is one strong entity tag such as "7". */
  public static OptionalLong version(@Nullable String etag) {
    var matcher = STRONG.matcher(etag == null ? "" : etag.strip());
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }
}
