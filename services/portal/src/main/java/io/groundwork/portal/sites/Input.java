package io.groundwork.portal.sites;

/**
 * A field of a form, under the service's name of it; a dot leads into a part of what is sent.
 *
 * @param required as the service wants it
 */
record Input(String name, Kind kind, boolean required) {

  /** How it is typed, and what is sent for it. */
  enum Kind {
    TEXT,
    LONG,
    NUMBER,
    COUNT,
    DATE,
    TIME,
    DAYS,
    CHECK,
    WAIT,
    LAND,
    HIDDEN,
    CHOICE
  }

  static Input of(String name, Kind kind) {
    return new Input(name, kind, kind != Kind.CHECK && kind != Kind.WAIT);
  }

  Input optional() {
    return new Input(name, kind, false);
  }

  /** Without dots, as keys of the bundles and ids have it. */
  public String text() {
    return "sites.field." + name.substring(name.lastIndexOf('.') + 1);
  }

  public boolean isRate() {
    return kind == Kind.NUMBER || kind == Kind.COUNT;
  }
}
