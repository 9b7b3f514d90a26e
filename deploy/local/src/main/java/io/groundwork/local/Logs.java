package io.groundwork.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the log of one service. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Prints the end of a service's log.")
final class Logs implements Callable<Integer> {

  private static final int BYTES_PER_LINE = 2_000;

  @Mixin private StateOption state = new StateOption();

  @Parameters(paramLabel = "SERVICE", description = "identity, projects, sites, …")
  private String service = "";

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "50",
      description = "Lines from the end.")
  private int lines = 50;

  @Option(
      names = {"-f", "--follow"},
      description = "Goes on as lines are written.")
  private boolean follow;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (ServiceSpec.ALL.stream().noneMatch(known -> known.name().equals(service))) {
      throw new Problem(
          "No service is called %s; there are %s"
              .formatted(
                  service,
                  ServiceSpec.ALL.stream()
                      .map(ServiceSpec::name)
                      .collect(Collectors.joining(", "))));
    }
    var file = state.home().log(service);
    if (!Files.exists(file)) {
      throw new Problem("%s has not run yet: there is no %s".formatted(service, file));
    }
    print(file);
    return 0;
  }

  private void print(Path path) throws IOException, InterruptedException {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - (long) lines * BYTES_PER_LINE));
      var bytes = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(bytes);
      var text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).lines().toList();
      text.subList(Math.max(0, text.size() - lines), text.size()).forEach(System.out::println);
      while (follow) {
        var line = file.readLine();
        if (line == null) {
          TimeUnit.MILLISECONDS.sleep(300);
        } else {
          System.out.println(line);
        }
      }
    }
  }
}
