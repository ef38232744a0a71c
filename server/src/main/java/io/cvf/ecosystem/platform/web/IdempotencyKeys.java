package io.cvf.ecosystem.platform.web;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.platform.problems.Problem;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of answered requests. Two requests with one key meet at its unique index: the second
 * waits there for the first to commit, and then finds its answer.
 */
@Repository
class IdempotencyKeys {

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;

  IdempotencyKeys(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  record Attempt(String owner, String key, String fingerprint) {}

  record Answer(
      int status,
      @Nullable String contentType,
      @Nullable String location,
      @Nullable String etag,
      String body) {}

  @FunctionalInterface
  interface Work {
    Answer answer() throws ServletException, IOException;
  }

  /** Does the work unless it was done before; then returns the answer it had. */
  @Nullable Answer once(Attempt attempt, Work work) throws ServletException, IOException {
    try {
      return transaction.execute(status -> {
        if (!claim(attempt)) {
          return earlier(attempt);
        }
        try {
          var answer = work.answer();
          if (answer.status() >= 400) {
            status.setRollbackOnly();
          } else {
            keep(attempt, answer);
          }
          return null;
        } catch (ServletException | IOException e) {
          throw new WorkFailed(e);
        }
      });
    } catch (WorkFailed failed) {
      if (failed.getCause() instanceof IOException io) {
        throw io;
      }
      throw (ServletException) failed.getCause();
    }
  }

  private boolean claim(Attempt attempt) {
    return database
            .sql(
                """
                insert into platform.idempotency_key (owner, key, fingerprint, created_at)
                values (:owner, :key, :fingerprint, :now)
                on conflict (owner, key) do nothing
                """)
            .param("owner", attempt.owner())
            .param("key", attempt.key())
            .param("fingerprint", attempt.fingerprint())
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private void keep(Attempt attempt, Answer answer) {
    database
        .sql(
            """
            update platform.idempotency_key
            set status = :status, content_type = :contentType, location = :location,
                etag = :etag, body = :body
            where owner = :owner and key = :key
            """)
        .param("status", answer.status())
        .param("contentType", answer.contentType())
        .param("location", answer.location())
        .param("etag", answer.etag())
        .param("body", answer.body())
        .param("owner", attempt.owner())
        .param("key", attempt.key())
        .update();
  }

  private Answer earlier(Attempt attempt) {
    var sameRequest =
        database
            .sql(
                """
                select fingerprint = :fingerprint from platform.idempotency_key
                where owner = :owner and key = :key
                """)
            .paramSource(attempt)
            .query(Boolean.class)
            .single();
    if (!sameRequest) {
      throw Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "idempotency-key-reused",
          "The Idempotency-Key belongs to another request",
          "Use a new key for every request, and the same key only to repeat it unchanged.");
    }
    return database
        .sql(
            """
            select status, content_type, location, etag, body
            from platform.idempotency_key where owner = :owner and key = :key
            """)
        .paramSource(attempt)
        .query(Answer.class)
        .single();
  }

  @Bean
  RecurringJob forgetIdempotencyKeys() {
    return new RecurringJob("forget-idempotency-keys", Duration.ofHours(1), this::forget);
  }

  private void forget() {
    database
        .sql("delete from platform.idempotency_key where created_at < :before")
        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  private static final class WorkFailed extends RuntimeException {
    WorkFailed(Exception cause) {
      super(cause);
    }
  }
}
