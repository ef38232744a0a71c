package io.cvf.ecosystem.platform.signing;

import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of keys. */
@Repository
class StoredSigningKeys {

  private final JdbcClient database;

  StoredSigningKeys(JdbcClient database) {
    this.database = database;
  }

  /** Keeps a key, unless there is one in force. */
  void add(SigningKeyRow row) {
    database
        .sql(
            """
            insert into platform.signing_key (id, public_key, private_key, created_at)
            values (:id, :public, :private, :now)
            on conflict do nothing
            """)
        .param("id", row.key().id())
        .param("public", Base64.getDecoder().decode(row.key().publicKey()))
        .param("private", row.sealed())
        .param("now", Timestamps.of(row.key().createdAt()))
        .update();
  }

  /** Makes others who would rotate wait until this transaction ends. */
  void lock() {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('platform.signing_key', 0))")
        .query((row, n) -> n)
        .single();
  }

  /** Ends the key in force, or one whose clock was ahead just behind its beginning. */
  void retire(String id, Instant now) {
    database
        .sql(
            """
            update platform.signing_key
            set retired_at = greatest(:now, created_at), private_key = null
            where id = :id and retired_at is null
            """)
        .param("id", id)
        .param("now", Timestamps.of(now))
        .update();
  }

  Optional<SigningKeyRow> inForce() {
    return database
        .sql(
            """
            select id, public_key, private_key, created_at, retired_at
            from platform.signing_key where retired_at is null
            """)
        .query((row, n) -> new SigningKeyRow(key(row), row.getBytes("private_key")))
        .optional();
  }

  Optional<PublicSigningKey> find(String id) {
    return database
        .sql(
            """
            select id, public_key, created_at, retired_at
            from platform.signing_key where id = :id
            """)
        .param("id", id)
        .query((row, n) -> key(row))
        .optional();
  }

  /** Newest first. */
  Page<PublicSigningKey> page(Paging paging) {
    var after = paging.after();
    var rows =
        database
            .sql(
                """
                select id, public_key, created_at, retired_at
                from platform.signing_key
                where :before::timestamptz is null or (created_at, id) < (:before, :id)
                order by created_at desc, id desc
                limit :fetch
                """)
            .param("before", after.map(cursor -> Timestamps.of(cursor.instant(0))).orElse(null))
            .param("id", after.map(cursor -> cursor.text(1)).orElse(null))
            .param("fetch", paging.fetch())
            .query((row, n) -> key(row))
            .list();
    return Page.of(rows, paging, key -> Cursor.of(key.createdAt(), key.id()));
  }

  private static PublicSigningKey key(ResultSet row) throws SQLException {
    return new PublicSigningKey(
        row.getString("id"),
        Base64.getEncoder().encodeToString(row.getBytes("public_key")),
        Timestamps.instant(row, "created_at"),
        Timestamps.instantOrNull(row, "retired_at"));
  }
}
