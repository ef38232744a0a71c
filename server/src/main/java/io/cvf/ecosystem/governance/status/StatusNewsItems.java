package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the public was told, and whom it has been mailed to. */
@Repository
class StatusNewsItems {

  private final JdbcClient database;

  StatusNewsItems(JdbcClient database) {
    this.database = database;
  }

  /** Those of the keys that were told before. */
  Set<String> known(Collection<String> keys) {
    return database
        .sql("select key from governance.status_news where key = any(:keys)")
        .param("keys", keys.toArray(String[]::new))
        .query((row, _) -> row.getString("key"))
        .set();
  }

  /** False when it was told before. */
  boolean add(StatusNews news, boolean toBeMailed) {
    return database
            .sql(
                """
                insert into governance.status_news (
                  key, partner, kind, title, text, incident, maintenance, begins_at, ends_at, at,
                  mailed)
                values (:key, :partner, :kind, :title, :text, :incident, :maintenance, :begins,
                  :ends, :at, :mailed)
                on conflict do nothing
                """)
            .param("key", news.key())
            .param("partner", news.partner().value())
            .param("kind", news.kind().name())
            .param("title", news.title())
            .param("text", news.text())
            .param("incident", news.incident())
            .param("maintenance", news.maintenance())
            .param("begins", Timestamps.of(news.beginsAt()))
            .param("ends", Timestamps.of(news.endsAt()))
            .param("at", Timestamps.of(news.at()))
            .param("mailed", !toBeMailed)
            .update()
        == 1;
  }

  /** The latest first. */
  List<StatusNews> latest(@Nullable PartnerId partner, int limit) {
    return database
        .sql(
            """
            select * from governance.status_news
            where (:partner::uuid is null or partner = :partner)
            order by position desc limit :limit
            """)
        .param("partner", partner == null ? null : partner.value())
        .param("limit", limit)
        .query((row, _) -> news(row))
        .list();
  }

  /** Maintenance yet to come that was not called off, as it was told the last time. */
  List<StatusNews> planned(Instant now) {
    return database
        .sql(
            """
            select distinct on (maintenance) * from governance.status_news p
            where kind = 'PLANNED' and begins_at > :now and not exists (
              select from governance.status_news c
              where c.kind = 'CANCELLED' and c.maintenance = p.maintenance)
            order by maintenance, position desc
            """)
        .param("now", Timestamps.of(now))
        .query((row, _) -> news(row))
        .list();
  }

  /**
   * What is being mailed.
   *
   * @param mailedTo everybody up to this subscription has been written to; null when nobody yet
   */
  record Mailing(long position, StatusNews news, @Nullable UUID mailedTo) {}

  /** Empty while another node is at it; else nobody else gets it until the transaction ends. */
  Optional<Mailing> take() {
    return database
        .sql(
            """
            select * from governance.status_news where not mailed
            order by position limit 1 for update skip locked
            """)
        .query((row, _) ->
            new Mailing(row.getLong("position"), news(row), row.getObject("mailed_to", UUID.class)))
        .optional();
  }

  void mailedTo(Mailing mailing, @Nullable UUID subscription, boolean all) {
    database
        .sql(
            """
            update governance.status_news set mailed_to = :subscription, mailed = :all
            where position = :position
            """)
        .param("subscription", subscription)
        .param("all", all)
        .param("position", mailing.position())
        .update();
  }

  int removeBefore(Instant moment) {
    return database
        .sql("delete from governance.status_news where at < :moment")
        .param("moment", Timestamps.of(moment))
        .update();
  }

  private static StatusNews news(ResultSet row) throws SQLException {
    return new StatusNews(
        row.getString("key"),
        new PartnerId(row.getObject("partner", UUID.class)),
        StatusNews.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("text"),
        row.getString("incident"),
        row.getObject("maintenance", UUID.class),
        Timestamps.instantOrNull(row, "begins_at"),
        Timestamps.instantOrNull(row, "ends_at"),
        Timestamps.instant(row, "at"));
  }
}
