package io.groundwork.platform.web;

/** Versions as strong entity tags. */
public final class Etag {

  private Etag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }
}
