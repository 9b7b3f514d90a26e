package io.groundwork.local;

/** Stops the system when the launcher is asked to end: Ctrl-C, down, a closed terminal. */
final class Shutdown {

  private Shutdown() {}

  static void of(RunningSystem system, Console console) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  console.line("Stopping");
                  system.close();
                  ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
                  console.line("Stopped");
                },
                "shutdown"));
  }
}
