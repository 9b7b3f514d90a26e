package io.groundwork.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the user sees: one line per step, with the time it took. */
final class Console {

  private final PrintStream out;
  private final long began = System.nanoTime();

  Console(PrintStream out) {
    this.out = out;
  }

  synchronized void line(String text) {
    out.println(text);
    out.flush();
  }

  void step(String what, String state, Duration elapsed) {
    line(
        String.format(
            Locale.ROOT, "  %-12s %-10s %5.1f s", what, state, elapsed.toMillis() / 1000.0));
  }

  Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
