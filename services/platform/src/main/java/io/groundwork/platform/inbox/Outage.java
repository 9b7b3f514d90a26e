package io.groundwork.platform.inbox;

import io.groundwork.platform.serde.RegistryUnavailable;
import io.groundwork.platform.serde.UnreadableMessage;
import java.io.IOException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells what will pass (database, broker or registry away) from a message at fault. */
final class Outage {

  private Outage() {}

  static boolean is(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof MessageBroken || each instanceof UnreadableMessage) {
        return false;
      }
      if (will(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean will(Throwable each) {
    return each instanceof DataAccessResourceFailureException
        || each instanceof TransientDataAccessException
        || each instanceof RecoverableDataAccessException
        || each instanceof CannotCreateTransactionException
        || each instanceof TransactionSystemException
        || each instanceof SQLTransientException
        || each instanceof SQLNonTransientConnectionException
        || each instanceof RegistryUnavailable
        || each instanceof RetriableException
        || each instanceof IOException
        || each instanceof InterruptedException;
  }
}
