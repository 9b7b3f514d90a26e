package io.groundwork.portal.project;

/** A field of an act: how it is shown, and the service's name of it. */
record ActField(String name, String shape, boolean required) {

  static ActField text(String name) {
    return new ActField(name, "text", true);
  }

  static ActField area(String name) {
    return new ActField(name, "area", true);
  }

  static ActField date(String name) {
    return new ActField(name, "date", true);
  }

  static ActField choice(String name) {
    return new ActField(name, "choice", true);
  }

  /** Of a file that stays where it is. */
  static ActField hash(String name) {
    return new ActField(name, "hash", true);
  }

  /** Partners with shares. */
  static ActField lines(String name) {
    return new ActField(name, "lines", true);
  }

  ActField optional() {
    return new ActField(name, shape, false);
  }
}
