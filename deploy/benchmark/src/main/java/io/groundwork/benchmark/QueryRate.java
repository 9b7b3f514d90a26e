package io.groundwork.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * R7: projects read again and again with a token, against hello world; beside it the same where
 * each answer is worked out anew.
 */
final class QueryRate implements Measurement {

  private static final byte[] GREETING =
      "GET /hello HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/plain\r\n\r\n"
          .getBytes(StandardCharsets.UTF_8);

  @Override
  public List<Result> on(Bench bench) {
    var clients = bench.plan().clients();
    var projects = bench.projects();
    try (var hello = Peer.hello(bench.system());
        var _ = Pause.others(bench.system())) {
      var greetings = new Load(hello.port(), Collections.<Client>nCopies(clients, () -> GREETING));
      return List.of(
          measure(bench, projects.queries(clients), projects.queriesAnew(clients), greetings));
    }
  }

  private static Result measure(Bench bench, Load queries, Load queriesAnew, Load greetings) {
    var plan = bench.plan();
    var ours = bench.runs("GET/s");
    var anew = bench.runs("GET/s");
    var theirs = bench.runs("GET/s");
    bench.say("R7: warming up");
    List.of(queriesAnew, queries, greetings).forEach(each -> each.full(plan.warmUp()));
    for (var run = 1; run <= plan.repetitions(); run++) {
      ours.take(() -> queries.full(plan.run()));
      theirs.take(() -> greetings.full(plan.run()));
      anew.take(() -> queriesAnew.full(plan.run()));
      bench.say(
          "R7 %d: %.0f queries/s, %.0f anew, hello %.0f",
          run, ours.last(), anew.last(), theirs.last());
    }
    return result(ours.side(), theirs.side(), anew.side())
        .noting("answers of %d bytes".formatted(queries.answerLength()));
  }

  private static Result result(Result.Side ours, Result.Side theirs, Result.Side anew) {
    return Result.quotient(
            Ratio.R7,
            ours,
            theirs,
            "GET /projects/{id} of %d projects by one user".formatted(Projects.COUNT),
            "hello runs with the JVM flags of projects",
            String.format(
                Locale.ROOT,
                "anew: each answer worked out, %.3f of hello",
                anew.median() / theirs.median()))
        .beside("anew", anew);
  }
}
