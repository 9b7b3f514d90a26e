package io.groundwork.platform.inbox;

import io.groundwork.platform.serde.SerdeFailure;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells what will pass (database, broker or registry away) from a message at fault. */
final class Outage {

  /**
   * Connection, lost to another transaction, resources, state of the server, operator, disk, the
   * server itself; and what a deployment mends: rights, names, a structure that just changed. A
   * standby says 25006 until it is promoted. An Error (a class missing, no memory) is the
   * process's.
   */
  private static final List<String> PASSING =
      List.of(
          "08", "40", "53", "55", "57", "58", "XX", "25", "28", "3D", "0A000", "42501", "42P01",
          "42703");

  /** A row over a limit of the database, which Spring takes for a lack of resources. */
  private static final String TOO_LARGE = "54";

  private Outage() {}

  static boolean is(Throwable failure) {
    var chain =
        Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .limit(50)
            .toList();
    return chain.stream().noneMatch(Outage::stays)
        && (SerdeFailure.registryAway(failure) || chain.stream().anyMatch(Outage::passes));
  }

  private static boolean stays(Throwable each) {
    return each instanceof MessageBroken
        || SerdeFailure.saysUnreadable(each)
        || state(each).startsWith(TOO_LARGE);
  }

  private static boolean passes(Throwable each) {
    return each instanceof DataAccessResourceFailureException
        || each instanceof TransientDataAccessException
        || each instanceof RecoverableDataAccessException
        || each instanceof CannotCreateTransactionException
        || each instanceof TransactionSystemException
        || each instanceof IOException
        || each instanceof InterruptedException
        || isOfPool(each)
        || each instanceof Error
        || PASSING.stream().anyMatch(state(each)::startsWith);
  }

  /** Every answer of the server has a state: without one, the connection was lost to the pool. */
  private static boolean isOfPool(Throwable each) {
    return each instanceof SQLException database && database.getSQLState() == null;
  }

  private static String state(Throwable each) {
    return each instanceof SQLException database && database.getSQLState() != null
        ? database.getSQLState()
        : "";
  }
}
