package io.groundwork.local;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the stage moves as they come from Kafka. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = "Shows every stage move, past and to come, until Ctrl-C.")
final class Watch implements Callable<Integer> {

  @Mixin private StateOption state = new StateOption();

  @Override
  public Integer call() throws InterruptedException {
    var addresses = Addresses.require(state.home());
    var moves = new StageMoves(new Console(System.out));
    try (var _ = new EventLog(addresses, moves::on)) {
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
