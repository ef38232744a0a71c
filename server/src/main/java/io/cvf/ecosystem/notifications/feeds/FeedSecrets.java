package io.cvf.ecosystem.notifications.feeds;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the members' own feeds. Secrets are long and random, so a plain hash is enough. */
@Repository
class FeedSecrets {

  private final JdbcClient database;

  FeedSecrets(JdbcClient database) {
    this.database = database;
  }

  /** The secret before, if there was one, opens nothing any more. */
  void set(MemberId member, String secret, Instant now) {
    database
        .sql(
            """
            insert into notifications.feed (member, secret_hash, created_at)
            values (:member, :hash, :now)
            on conflict (member) do update
            set secret_hash = excluded.secret_hash, created_at = excluded.created_at
            """)
        .param("member", member.value())
        .param("hash", sha256(secret))
        .param("now", Timestamps.of(now))
        .update();
  }

  void remove(MemberId member) {
    database
        .sql("delete from notifications.feed where member = :member")
        .param("member", member.value())
        .update();
  }

  Optional<Instant> createdAt(MemberId member) {
    return database
        .sql("select created_at from notifications.feed where member = :member")
        .param("member", member.value())
        .query((row, _) -> Timestamps.instant(row, "created_at"))
        .optional();
  }

  Optional<MemberId> memberOf(String secret) {
    return database
        .sql("select member from notifications.feed where secret_hash = :hash")
        .param("hash", sha256(secret))
        .query((row, _) -> new MemberId(row.getObject("member", UUID.class)))
        .optional();
  }

  private static byte[] sha256(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
