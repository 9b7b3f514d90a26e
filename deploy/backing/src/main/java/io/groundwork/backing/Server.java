package io.groundwork.backing;

/** One server, however it runs. Through all of this it keeps its port and its data. */
public interface Server {

  boolean isRunning();

  /** Returns when the server answers; does nothing when it runs already. */
  void start();

  /** Ends the server cleanly; by force when it does not end in 20 seconds. */
  void stop();

  /** As a power switch would: SIGKILL, and no time to write anything. */
  void kill();

  /** Freezes the server: its port is open, and nothing answers. */
  void pause();

  void resume();
}
