package io.groundwork.local;

import io.groundwork.local.backup.Backups;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fills an empty system from a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Fills a running, empty system (deploy/groundwork up --fresh) from a backup.",
      "Refuses a system that has data, or tables of another version, and changes nothing then.",
      "People sign in anew: keys and sessions are not in a backup. Without --with-people they get",
      "new ids, and can review what they did before themselves."
    })
final class Restore implements Callable<Integer> {

  @Mixin private InstallationOptions options = new InstallationOptions();

  @Parameters(paramLabel = "FILE", description = "What backup wrote.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    var console = new Console(System.out);
    new Backups(options.installation(), console::line).restore(file);
    console.line("Everything of %s is back".formatted(file.toAbsolutePath()));
    return 0;
  }
}
