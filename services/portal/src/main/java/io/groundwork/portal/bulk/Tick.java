package io.groundwork.portal.bulk;

import java.util.Locale;
import java.util.Set;

/** How a file says yes or no. */
public final class Tick {

  private static final Set<String> YES = Set.of("yes", "true", "1", "да", "y", "x");
  private static final Set<String> NO = Set.of("no", "false", "0", "нет", "n");

  private Tick() {}

  public static boolean isYes(String text) {
    return YES.contains(text.toLowerCase(Locale.ROOT));
  }

  public static boolean isNo(String text) {
    return NO.contains(text.toLowerCase(Locale.ROOT));
  }
}
