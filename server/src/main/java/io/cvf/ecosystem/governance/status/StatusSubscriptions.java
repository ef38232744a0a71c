package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gets mail about incidents and maintenance, members or not. */
@Repository
class StatusSubscriptions {

  private final JdbcClient database;

  StatusSubscriptions(JdbcClient database) {
    this.database = database;
  }

  /** How many mails were asked for to this address since then. */
  int askedFor(String email, Instant since) {
    return database
        .sql(
            """
            select count(*) from governance.status_subscription
            where email = :email and mailed_at > :since
            """)
        .param("email", email)
        .param("since", Timestamps.of(since))
        .query(Integer.class)
        .single();
  }

  /**
   * The row of this address and partner, made when it is missing. One that waits for its
   * confirmation gets this secret; an earlier link works no more.
   *
   * @param pause empty when mail was asked for in between
   */
  Optional<StatusSubscription> ask(
      String email, @Nullable PartnerId partner, byte[] secretHash, Instant now, Instant pause) {
    return database
        .sql(
            """
            insert into governance.status_subscription as s (
              email, partner, secret_hash, stop_key, mailed_at)
            values (:email, :partner, :hash, gen_random_uuid(), :now)
            on conflict (email, partner) do update
            set mailed_at = excluded.mailed_at,
              secret_hash =
                case when s.confirmed_at is null then excluded.secret_hash else s.secret_hash end
            where s.mailed_at <= :pause
            returning *
            """)
        .param("email", email)
        .param("partner", partner == null ? null : partner.value())
        .param("hash", secretHash)
        .param("now", Timestamps.of(now))
        .param("pause", Timestamps.of(pause))
        .query((row, _) -> subscription(row))
        .optional();
  }

  /** Empty when no link of this secret was mailed since then, or it was used. */
  Optional<StatusSubscription> confirm(byte[] secretHash, Instant mailedSince, Instant now) {
    return database
        .sql(
            """
            update governance.status_subscription set confirmed_at = :now, secret_hash = null
            where secret_hash = :hash and mailed_at > :since
            returning *
            """)
        .param("hash", secretHash)
        .param("since", Timestamps.of(mailedSince))
        .param("now", Timestamps.of(now))
        .query((row, _) -> subscription(row))
        .optional();
  }

  Optional<StatusSubscription> ofStopKey(UUID stopKey) {
    return database
        .sql("select * from governance.status_subscription where stop_key = :key")
        .param("key", stopKey)
        .query((row, _) -> subscription(row))
        .optional();
  }

  void remove(UUID stopKey) {
    database
        .sql("delete from governance.status_subscription where stop_key = :key")
        .param("key", stopKey)
        .update();
  }

  /** Each address once, by id: who reads of all partners is not told twice of one. */
  List<StatusSubscription> readers(PartnerId partner, @Nullable UUID after, int most) {
    return database
        .sql(
            """
            select * from governance.status_subscription s
            where confirmed_at is not null and (partner is null or partner = :partner)
              and (:after::uuid is null or id > :after)
              and (partner is null or not exists (
                select from governance.status_subscription a
                where a.email = s.email and a.partner is null and a.confirmed_at is not null))
            order by id limit :most
            """)
        .param("partner", partner.value())
        .param("after", after)
        .param("most", most)
        .query((row, _) -> subscription(row))
        .list();
  }

  int removeUnconfirmed(Instant mailedBefore) {
    return database
        .sql(
            """
            delete from governance.status_subscription
            where confirmed_at is null and mailed_at < :before
            """)
        .param("before", Timestamps.of(mailedBefore))
        .update();
  }

  private static StatusSubscription subscription(ResultSet row) throws SQLException {
    var partner = row.getObject("partner", UUID.class);
    return new StatusSubscription(
        row.getObject("id", UUID.class),
        row.getString("email"),
        partner == null ? null : new PartnerId(partner),
        row.getObject("stop_key", UUID.class),
        row.getObject("confirmed_at") != null);
  }
}
