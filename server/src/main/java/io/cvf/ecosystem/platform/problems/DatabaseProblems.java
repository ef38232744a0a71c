package io.cvf.ecosystem.platform.problems;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** What a caller is told when the database refuses, by PostgreSQL's error class. */
final class DatabaseProblems {

  private static final Logger log = LoggerFactory.getLogger(DatabaseProblems.class);

  private DatabaseProblems() {}

  static Problem of(RuntimeException fault) {
    var state = sqlState(fault);
    if (state == null || state.startsWith("08") || state.startsWith("57P")) {
      log.warn("The database does not answer: {}", fault.getMessage());
      return unavailable();
    }
    return switch (state) {
      case "53100" -> {
        log.error("The disk of the database is full", fault);
        yield Problem.of(
            HttpStatus.INSUFFICIENT_STORAGE,
            "storage-full",
            "No room left to store this",
            "Nothing was changed. Ask an administrator to free disk space, then try again.");
      }
      case "22021", "22P05" ->
          Problem.invalid("", "The request holds characters that are no text, such as NUL.");
      case "40001", "40P01", "55P03" ->
          Problem.conflict(
                  "concurrent-change",
                  "Somebody changed the same thing at the same time",
                  "Nothing was changed. Load it again and repeat what you wanted.")
              .retryAfter(Duration.ofSeconds(1));
      default -> {
        log.error("Unexpected refusal of the database", fault);
        yield Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal-error",
            "Something went wrong on our side",
            "Try again; if it stays, give the requestId to an administrator.");
      }
    };
  }

  private static Problem unavailable() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "database-unavailable",
            "The database does not answer",
            "Nothing was changed. Try again in a few seconds.")
        .retryAfter(Duration.ofSeconds(5));
  }

  private static @Nullable String sqlState(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return null;
  }
}
