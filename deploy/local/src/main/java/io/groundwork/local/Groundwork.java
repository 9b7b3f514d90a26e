package io.groundwork.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one command. Exit codes: 0 done, 1 failed with a message, 2 wrong usage. */
@Command(
    name = "groundwork",
    mixinStandardHelpOptions = true,
    version = "Groundwork 1.0.0",
    description = "Joint-venture investment projects, from proposal to operation.",
    footer = {
      "",
      "groundwork build builds all of it anew.",
      "groundwork benchmark measures it against what it is built of.",
      "groundwork COMMAND --help tells more of a command."
    },
    subcommands = {
      Prepare.class,
      Up.class,
      Demo.class,
      Watch.class,
      Status.class,
      Logs.class,
      Down.class,
      Rebuild.class,
      Parked.class,
      Forget.class,
      Deploy.class,
      Backup.class,
      Restore.class
    })
final class Groundwork implements Runnable {

  private static volatile boolean ending;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli injects the spec
  Groundwork() {}

  public static void main(String... args) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true, "ending"));
    System.exit(run(args));
  }

  static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Groundwork()).setExecutionExceptionHandler(Groundwork::failed);
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    if (ending) {
      return 1; // at Ctrl-C what was under way fails, which nobody wants to read
    }
    command.getErr().println("groundwork: " + message(failure));
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      command.getErr().println("  because: " + message(cause));
    }
    return 1;
  }

  private static String message(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: up, demo, watch, status, …");
  }
}
