package io.cvf.ecosystem.platform.mail;

import io.cvf.ecosystem.platform.mail.OutboxMail.State;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox table. */
@Repository
class Mails {

  private final JdbcClient database;

  Mails(JdbcClient database) {
    this.database = database;
  }

  void add(Mail mail, State state, Instant now) {
    database
        .sql(
            """
            insert into platform.mail
              (recipient, subject, text, unsubscribe, state, created_at, next_attempt_at)
            values
              (:to, :subject, :text, :unsubscribe, :state, :now,
               case :state when 'WAITING' then :now end)
            """)
        .param("to", mail.to())
        .param("subject", mail.subject())
        .param("text", mail.text())
        .param("unsubscribe", mail.unsubscribe() == null ? null : mail.unsubscribe().toString())
        .param("state", state.name())
        .param("now", utc(now))
        .update();
  }

  /**
   * Takes the mail that has waited longest. Until {@code lease} has passed nobody else takes it; if
   * by then nothing more was said about it, its node has crashed and it is delivered again.
   */
  Optional<OutboxMail> claim(Instant now, Duration lease) {
    return database
        .sql(
            """
            update platform.mail set attempts = attempts + 1, next_attempt_at = :leaseEnd
            where id = (
              select id from platform.mail
              where state = 'WAITING' and next_attempt_at <= :now
              order by next_attempt_at
              limit 1
              for update skip locked)
            returning *
            """)
        .param("now", utc(now))
        .param("leaseEnd", utc(now.plus(lease)))
        .query((row, n) -> mail(row))
        .optional();
  }

  List<String> recordsOf(String recipient) {
    return database
        .sql(
            """
            select to_jsonb(r)::text as record
            from (
              select subject, state, created_at, sent_at from platform.mail
              where lower(recipient) = lower(:recipient) order by created_at) r
            """)
        .param("recipient", recipient)
        .query((row, _) -> row.getString("record"))
        .list();
  }

  void removeAll(String recipient) {
    database
        .sql("delete from platform.mail where lower(recipient) = lower(:recipient)")
        .param("recipient", recipient)
        .update();
  }

  void sent(UUID id, Instant now) {
    database
        .sql(
            """
            update platform.mail
            set state = 'SENT', sent_at = :now, next_attempt_at = null, error = null
            where id = :id
            """)
        .param("id", id)
        .param("now", utc(now))
        .update();
  }

  void tryAgain(UUID id, String error, Instant next) {
    database
        .sql(
            """
            update platform.mail set error = :error, next_attempt_at = :next
            where id = :id and state = 'WAITING'
            """)
        .param("id", id)
        .param("error", error)
        .param("next", utc(next))
        .update();
  }

  void failed(UUID id, String error) {
    database
        .sql(
            """
            update platform.mail set state = 'FAILED', error = :error, next_attempt_at = null
            where id = :id and state = 'WAITING'
            """)
        .param("id", id)
        .param("error", error)
        .update();
  }

  /** Puts the mail in line from its first attempt; empty unless it is there and not sent. */
  Optional<OutboxMail> queue(UUID id, Instant now) {
    return database
        .sql(
            """
            update platform.mail
            set state = 'WAITING', attempts = 0, error = null, next_attempt_at = :now
            where id = :id and state <> 'SENT'
            returning *
            """)
        .param("id", id)
        .param("now", utc(now))
        .query((row, n) -> mail(row))
        .optional();
  }

  boolean exists(UUID id) {
    return database
        .sql("select exists (select from platform.mail where id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** Newest first. */
  Page<OutboxMail> page(Paging paging) {
    var after = paging.after();
    var rows =
        database
            .sql(
                """
                select * from platform.mail
                where :id::uuid is null or (created_at, id) < (:at::timestamptz, :id)
                order by created_at desc, id desc
                limit :fetch
                """)
            .param("at", after.map(c -> utc(c.instant(0))).orElse(null))
            .param("id", after.map(c -> c.uuid(1)).orElse(null))
            .param("fetch", paging.fetch())
            .query((row, n) -> mail(row))
            .list();
    return Page.of(rows, paging, mail -> Cursor.of(mail.createdAt(), mail.id()));
  }

  int removeWrittenBefore(Instant limit) {
    return database
        .sql("delete from platform.mail where created_at < :limit")
        .param("limit", utc(limit))
        .update();
  }

  private static OutboxMail mail(ResultSet row) throws SQLException {
    return new OutboxMail(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("text"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getString("error"),
        instant(row.getObject("sent_at", OffsetDateTime.class)),
        uri(row.getString("unsubscribe")));
  }

  private static @Nullable URI uri(@Nullable String text) {
    return text == null ? null : URI.create(text);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
