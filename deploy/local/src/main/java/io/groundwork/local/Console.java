package io.groundwork.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the user sees: one line per step, with the time. */
public final class Console {

  private final PrintStream out;
  private final long began = System.nanoTime();

  public Console(PrintStream out) {
    this.out = out;
  }

  public synchronized void line(String text) {
    out.println(text);
    out.flush();
  }

  void step(String what, String state, Duration elapsed) {
    line(
        String.format(
            Locale.ROOT, "  %-12s %-10s %5.1f s", what, state, elapsed.toMillis() / 1000.0));
  }

  /** A line with the time since the start, in minutes and seconds. */
  public void progress(String format, Object... values) {
    var elapsed = sinceStart();
    var time = "%3d:%02d  ".formatted(elapsed.toMinutes(), elapsed.toSecondsPart());
    line(time + String.format(Locale.ROOT, format, values));
  }

  Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
