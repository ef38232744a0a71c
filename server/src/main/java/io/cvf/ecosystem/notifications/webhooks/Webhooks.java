package io.cvf.ecosystem.notifications.webhooks;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;
import static java.util.stream.Collectors.toSet;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of webhooks. */
@Repository
class Webhooks {

  private final JdbcClient database;

  Webhooks(JdbcClient database) {
    this.database = database;
  }

  Webhook add(
      URI url,
      Set<NotificationKind> kinds,
      String description,
      String secret,
      MemberId by,
      Instant now) {
    return database
        .sql(
            """
            insert into notifications.webhook
              (url, kinds, description, secret, created_by, created_at)
            values (:url, :kinds, :description, :secret, :by, :now)
            returning *
            """)
        .param("url", url.toString())
        .param("kinds", names(kinds))
        .param("description", description)
        .param("secret", secret)
        .param("by", by.value())
        .param("now", Timestamps.of(now))
        .query(Webhooks::webhook)
        .single();
  }

  Optional<Webhook> find(UUID id) {
    return database
        .sql("select * from notifications.webhook where id = :id")
        .param("id", id)
        .query(Webhooks::webhook)
        .optional();
  }

  /** Newest first. */
  Page<Webhook> page(Paging paging) {
    var rows =
        database
            .sql(
                """
                select * from notifications.webhook
                where :before::uuid is null or id < :before
                order by id desc limit :fetch
                """)
            .param("before", paging.after().map(cursor -> cursor.uuid(0)).orElse(null))
            .param("fetch", paging.fetch())
            .query(Webhooks::webhook)
            .list();
    return Page.of(rows, paging, webhook -> Cursor.of(webhook.id()));
  }

  List<UUID> wanting(NotificationKind kind) {
    return database
        .sql(
            """
            select id from notifications.webhook
            where disabled_at is null and :kind = any (kinds)
            """)
        .param("kind", kind.name())
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Whatever is changed begins anew: with no failures, and told again. */
  boolean change(UUID id, URI url, Set<NotificationKind> kinds, String description, long version) {
    return database
            .sql(
                """
                update notifications.webhook
                set url = :url, kinds = :kinds, description = :description,
                    failing_since = null, disabled_at = null, version = version + 1
                where id = :id and version = :version
                """)
            .param("id", id)
            .param("url", url.toString())
            .param("kinds", names(kinds))
            .param("description", description)
            .param("version", version)
            .update()
        == 1;
  }

  boolean setSecret(UUID id, String secret) {
    return database
            .sql(
                """
                update notifications.webhook set secret = :secret, version = version + 1
                where id = :id
                """)
            .param("id", id)
            .param("secret", secret)
            .update()
        == 1;
  }

  boolean remove(UUID id) {
    return database.sql("delete from notifications.webhook where id = :id").param("id", id).update()
        == 1;
  }

  void works(UUID id) {
    database
        .sql(
            """
            update notifications.webhook set failing_since = null
            where id = :id and failing_since is not null
            """)
        .param("id", id)
        .update();
  }

  /** True when it has failed since before {@code limit}, which disables it. */
  boolean failed(UUID id, Instant now, Instant limit) {
    return database
        .sql(
            """
            update notifications.webhook
            set failing_since = coalesce(failing_since, :now),
                disabled_at = case when failing_since < :limit then :now end
            where id = :id and disabled_at is null
            returning disabled_at is not null
            """)
        .param("id", id)
        .param("now", Timestamps.of(now))
        .param("limit", Timestamps.of(limit))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private static String[] names(Set<NotificationKind> kinds) {
    return kinds.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  private static Webhook webhook(ResultSet row, int number) throws SQLException {
    return new Webhook(
        row.getObject("id", UUID.class),
        URI.create(row.getString("url")),
        Arrays.stream((String[]) row.getArray("kinds").getArray())
            .map(NotificationKind::valueOf)
            .collect(toSet()),
        row.getString("description"),
        row.getString("secret"),
        new MemberId(row.getObject("created_by", UUID.class)),
        instant(row, "created_at"),
        instantOrNull(row, "failing_since"),
        instantOrNull(row, "disabled_at"),
        row.getLong("version"));
  }
}
