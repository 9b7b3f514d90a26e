package io.groundwork.benchmark;

import java.io.PrintStream;
import java.util.Locale;

/** What the user sees: one line per step, with the time since the start. */
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

  void step(String format, Object... values) {
    var seconds = (System.nanoTime() - began) / 1_000_000_000;
    line(
        "%3d:%02d  ".formatted(seconds / 60, seconds % 60)
            + String.format(Locale.ROOT, format, values));
  }
}
