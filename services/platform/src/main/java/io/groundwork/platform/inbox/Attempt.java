package io.groundwork.platform.inbox;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One try at messages, in a transaction. An Error would end the consumer, so it becomes a verdict.
 */
record Attempt(TransactionTemplate transaction) {

  /**
   * @throws MessageBroken where a message's depth or content led to the Error
   * @throws IllegalStateException where it is the process's, such as a class that is missing
   */
  <T> T make(Supplier<T> work) {
    try {
      return requireNonNull(transaction.execute(_ -> work.get()));
    } catch (StackOverflowError | AssertionError e) {
      throw new MessageBroken("its handling failed: " + e, e);
    } catch (Error e) {
      throw new IllegalStateException("This process cannot handle anything now", e);
    }
  }
}
