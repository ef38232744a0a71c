package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links to choose a new password. */
@Repository
class PasswordResets {

  private final JdbcClient database;

  PasswordResets(JdbcClient database) {
    this.database = database;
  }

  void add(MemberId member, Secret secret, Instant until) {
    database
        .sql(
            """
            insert into identity.password_reset (token_hash, member, expires_at)
            values (:tokenHash, :member, :until)
            """)
        .param("tokenHash", secret.sha256())
        .param("member", member.value())
        .param("until", Timestamps.of(until))
        .update();
  }

  /** Removes the link: only one caller gets its member. */
  Optional<MemberId> take(Secret secret, Instant now) {
    return database
        .sql(
            """
            delete from identity.password_reset
            where token_hash = :tokenHash and expires_at > :now
            returning member
            """)
        .param("tokenHash", secret.sha256())
        .param("now", Timestamps.of(now))
        .query(UUID.class)
        .optional()
        .map(MemberId::new);
  }

  void removeAll(MemberId member) {
    database
        .sql("delete from identity.password_reset where member = :member")
        .param("member", member.value())
        .update();
  }

  int removeExpired(Instant now) {
    return database
        .sql("delete from identity.password_reset where expires_at <= :now")
        .param("now", Timestamps.of(now))
        .update();
  }
}
