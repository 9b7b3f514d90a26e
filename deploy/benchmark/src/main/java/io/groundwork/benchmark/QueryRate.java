package io.groundwork.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** R7: a project read with a token, against hello world, and the bound that the stack sets. */
final class QueryRate implements Measurement {

  private static final byte[] GREETING =
      "GET /hello HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/plain\r\n\r\n"
          .getBytes(StandardCharsets.UTF_8);

  @Override
  public List<Result> on(Bench bench) {
    var plan = bench.plan();
    var queries = bench.projects().queries(plan.clients());
    try (var hello = Peer.hello(bench.system());
        var bare = Peer.bare(bench.system());
        var _ = Pause.others(bench.system())) {
      var greetings =
          new Load(hello.port(), Collections.<Client>nCopies(plan.clients(), () -> GREETING));
      return List.of(measure(bench, queries, greetings, queries.at(bare.port())));
    }
  }

  private static Result measure(Bench bench, Load queries, Load greetings, Load bareQueries) {
    var plan = bench.plan();
    var ours = bench.runs("GET/s");
    var theirs = bench.runs("GET/s");
    var bound = bench.runs("GET/s");
    bench.say("R7: warming up");
    List.of(queries, greetings, bareQueries).forEach(each -> each.full(plan.warmUp()));
    for (var run = 1; run <= plan.repetitions(); run++) {
      ours.take(() -> queries.full(plan.run()));
      theirs.take(() -> greetings.full(plan.run()));
      bound.take(() -> bareQueries.full(plan.run()));
      bench.say(
          "R7 %d: %.0f queries/s, hello %.0f, bare %.0f",
          run, ours.last(), theirs.last(), bound.last());
    }
    return result(ours.side(), theirs.side(), bound.side())
        .noting(
            "answers of %d bytes, of the bound %d"
                .formatted(queries.answerLength(), bareQueries.answerLength()));
  }

  private static Result result(Result.Side ours, Result.Side theirs, Result.Side bound) {
    return Result.quotient(
            Ratio.R7,
            ours,
            theirs,
            "GET /projects/{id} of %d projects".formatted(Projects.COUNT),
            "hello and bare run with the JVM flags of projects",
            "bound: bare, which believes every token, asks the same statement and writes a record:"
                + String.format(Locale.ROOT, " %.3f of hello", bound.median() / theirs.median()))
        .bounded(bound);
  }
}
