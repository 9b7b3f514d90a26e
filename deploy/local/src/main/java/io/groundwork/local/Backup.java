package io.groundwork.local;

import io.groundwork.local.backup.Backups;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies all services' data at one consistent point. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the databases of all services and all topics, as they are at one point, to a file.",
      "The system goes on; commands wait for the moment in which everything stands still.",
      "The file holds everything in clear text, for its owner's eyes only: keep it safe."
    })
final class Backup implements Callable<Integer> {

  @Mixin private InstallationOptions options = new InstallationOptions();

  @Parameters(paramLabel = "FILE", description = "A new file.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    var console = new Console(System.out);
    var installation = options.installation();
    new Backups(installation, console::line).take(file);
    console.line("Everything is in " + file.toAbsolutePath());
    if (installation.namesPeople()) {
      console.line("It says who is behind the ids: delete it when one of them is to be forgotten");
    }
    return 0;
  }
}
