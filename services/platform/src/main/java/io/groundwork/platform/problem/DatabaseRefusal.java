package io.groundwork.platform.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The last line behind validation: data that the database refuses is the caller's problem, not a
 * failure of the service. The constraint's name goes to the log only.
 */
final class DatabaseRefusal {

  private static final Logger log = LoggerFactory.getLogger(DatabaseRefusal.class);

  private static final List<Class<? extends Exception>> AWAY =
      List.of(
          DataAccessResourceFailureException.class,
          CannotCreateTransactionException.class,
          TransientDataAccessException.class,
          ConcurrencyFailureException.class,
          SQLTransientException.class);

  private DatabaseRefusal() {}

  static Optional<Problem> of(SQLException e) {
    var problem = problem(String.valueOf(e.getSQLState()));
    problem.ifPresent(_ -> log.warn("the database refused data: {}", firstLine(e)));
    return problem;
  }

  /**
   * The server or the way to it is away, as Spring says or by the class of the SQLState. Every
   * answer of the server has one: without it, the pool says that a connection was lost.
   */
  static boolean away(Throwable thrown) {
    return AWAY.stream().anyMatch(type -> ProblemTranslation.find(thrown, type).isPresent())
        || ProblemTranslation.find(thrown, SQLException.class)
            .filter(e -> e.getSQLState() == null || e.getSQLState().matches("(08|53|57|58)..."))
            .isPresent();
  }

  /** The lines after it quote the data. */
  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static Optional<Problem> problem(String state) {
    return switch (state) {
      case "23505" -> refused("Such a one exists already.");
      case "23503" -> refused("It refers to something that is not there, or is referred to.");
      case "23P01" -> refused("It overlaps with what is there already.");
      case "22021", "22P05" -> invalid("holds the character U+0000", "leave it out");
      case "23514" -> invalid("breaks a rule of what is kept", "send a value that is allowed");
      default ->
          state.startsWith("22")
              ? invalid("does not fit where it is kept", "send a shorter, smaller or plainer value")
              : Optional.empty();
    };
  }

  private static Optional<Problem> refused(String detail) {
    return Optional.of(Problem.of(ProblemType.REFUSED, detail));
  }

  private static Optional<Problem> invalid(String detail, String remedy) {
    return Optional.of(
        Problem.of(
            ProblemType.INVALID_INPUT,
            "A value of the request " + detail + ".",
            new Problem.Invalid("request", detail, remedy)));
  }
}
