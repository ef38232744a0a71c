package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of new e-mail addresses that are not proven yet, one a member. */
@Repository
class EmailChanges {

  private final JdbcClient database;

  EmailChanges(JdbcClient database) {
    this.database = database;
  }

  record Change(MemberId member, String email) {}

  void put(Change change, Secret secret, Instant until) {
    database
        .sql(
            """
            insert into identity.email_change (member, email, token_hash, expires_at)
            values (:member, :email, :tokenHash, :until)
            on conflict (member) do update
            set email = excluded.email, token_hash = excluded.token_hash,
                expires_at = excluded.expires_at
            """)
        .param("member", change.member().value())
        .param("email", change.email())
        .param("tokenHash", secret.sha256())
        .param("until", Timestamps.of(until))
        .update();
  }

  Optional<Change> take(Secret secret, Instant now) {
    return database
        .sql(
            """
            delete from identity.email_change
            where token_hash = :tokenHash and expires_at > :now
            returning member, email
            """)
        .param("tokenHash", secret.sha256())
        .param("now", Timestamps.of(now))
        .query((row, _) ->
            new Change(new MemberId(row.getObject("member", UUID.class)), row.getString("email")))
        .optional();
  }

  void remove(MemberId member) {
    database
        .sql("delete from identity.email_change where member = :member")
        .param("member", member.value())
        .update();
  }

  int removeExpired(Instant now) {
    return database
        .sql("delete from identity.email_change where expires_at <= :now")
        .param("now", Timestamps.of(now))
        .update();
  }
}
