package io.groundwork.local;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import tools.jackson.databind.JsonNode;

/** Several requests at the same instant, of which exactly one may win. */
final class RaceStep {

  private final Calls calls;
  private final Variables variables;

  RaceStep(Calls calls, Variables variables) {
    this.calls = calls;
    this.variables = variables;
  }

  void play(JsonNode step) {
    var runners = new ArrayList<JsonNode>();
    step.path("race").forEach(call -> runners.add(variables.expand(call)));
    var barrier = new CyclicBarrier(runners.size());
    Executor threads = Thread::startVirtualThread;
    var running =
        runners.stream()
            .map(call -> CompletableFuture.supplyAsync(() -> run(call, barrier), threads))
            .toList();
    var winners = new ArrayList<JsonNode>();
    for (var i = 0; i < runners.size(); i++) {
      var answer = running.get(i).join();
      if (CallStep.is(answer, step.path("expectOnce"))) {
        winners.add(runners.get(i));
      } else if (!CallStep.is(answer, step.path("expectOthers"))) {
        throw new Problem("A loser got %d: %s".formatted(answer.statusCode(), answer.body()));
      }
    }
    if (winners.size() != 1) {
      throw new Problem("%d of the racers won instead of one".formatted(winners.size()));
    }
    winners.getFirst().path("winner").forEachEntry(variables::set);
  }

  private HttpResponse<String> run(JsonNode call, CyclicBarrier barrier) {
    try {
      calls.prepare(call);
      barrier.await();
      return calls.send(call);
    } catch (Exception e) {
      throw new Problem("A racer did not arrive", e);
    }
  }
}
