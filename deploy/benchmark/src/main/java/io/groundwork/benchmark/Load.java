package io.groundwork.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** So many connections, each with one request on its way at a time. */
record Load(int port, List<? extends Client> clients) {

  /** Bytes of the body that one request is answered with. */
  int answerLength() {
    try (var exchange = new Exchange(port)) {
      var status = exchange.send(clients.getFirst().next());
      if (status >= 300) {
        throw new Failure("Answer %d: %s".formatted(status, exchange.body()));
      }
      return exchange.body().length();
    } catch (IOException e) {
      throw new Failure("Port " + port + " does not answer: " + e.getMessage(), e);
    }
  }

  /** As fast as the answers come; good answers per second. */
  double full(Duration time) {
    return run(time, 0);
  }

  /** At a rate in requests per second, whatever the answers take; what came of it. */
  double paced(Duration time, double rate) {
    return run(time, rate);
  }

  private double run(Duration time, double rate) {
    var answers = new AtomicLong();
    var began = System.nanoTime();
    var end = began + time.toNanos();
    try (var threads = Executors.newFixedThreadPool(clients.size())) {
      var all = new ArrayList<CompletableFuture<Void>>();
      for (var i = 0; i < clients.size(); i++) {
        var client = clients.get(i);
        var every = rate == 0 ? 0 : (long) (clients.size() * 1e9 / rate);
        var first = began + every * i / clients.size();
        all.add(
            CompletableFuture.runAsync(
                () -> answers.addAndGet(work(client, first, every, end)), threads));
      }
      all.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof Failure failure ? failure : e;
    }
    return answers.get() * 1e9 / (System.nanoTime() - began);
  }

  private long work(Client client, long first, long every, long end) {
    try (var exchange = new Exchange(port)) {
      var answers = 0L;
      for (var due = first; System.nanoTime() < end; due += every) {
        await(due);
        var request = client.next();
        var sentAt = System.nanoTime();
        var status = exchange.send(request);
        if (status >= 300) {
          throw new Failure("Answer %d: %s".formatted(status, exchange.body()));
        }
        client.answered(exchange, sentAt);
        answers++;
      }
      return answers;
    } catch (IOException e) {
      throw new Failure("Port " + port + " does not answer: " + e.getMessage(), e);
    }
  }

  private static void await(long due) {
    for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
