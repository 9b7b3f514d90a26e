package io.groundwork.monitoring.feed;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/** Wakes those who wait for the feed to grow. */
@Component
class FeedSignal implements TransactionSynchronization {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final Condition nudged = lock.newCondition();
  private boolean nudge;
  private long head;

  @Override
  public void afterCommit() {
    nudge();
  }

  /** Somebody committed here; what other instances commit is found by looking now and then. */
  void nudge() {
    lock.lock();
    try {
      nudge = true;
      nudged.signal();
    } finally {
      lock.unlock();
    }
  }

  void awaitNudge(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      if (!nudge) {
        nudged.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
      }
      nudge = false;
    } finally {
      lock.unlock();
    }
  }

  void moved(long position) {
    lock.lock();
    try {
      if (position > head) {
        head = position;
        grown.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  long head() {
    lock.lock();
    try {
      return head;
    } finally {
      lock.unlock();
    }
  }

  /** Whether there is more than that position, now or in a while. */
  boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      var left = atMost.toNanos();
      while (head <= position && left > 0) {
        left = grown.awaitNanos(left);
      }
      return head > position;
    } finally {
      lock.unlock();
    }
  }
}
