package io.cvf.ecosystem.community.members;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The members as the community knows them. */
@Repository
class Members {

  private static final String PROFILE = "select * from community.member ";

  private final JdbcClient database;

  Members(JdbcClient database) {
    this.database = database;
  }

  Optional<Profile> find(String username) {
    return database
        .sql(PROFILE + "where username = :username")
        .param("username", username)
        .query(Members::profile)
        .optional();
  }

  Optional<Profile> find(MemberId id) {
    return database
        .sql(PROFILE + "where id = :id")
        .param("id", id.value())
        .query(Members::profile)
        .optional();
  }

  Map<MemberId, String> displayNames(Collection<MemberId> ids) {
    var names = new HashMap<MemberId, String>();
    database
        .sql("select id, display_name from community.member where id = any(:ids)")
        .param("ids", ids.stream().map(MemberId::value).toArray(UUID[]::new))
        .query(row -> {
          names.put(new MemberId(row.getObject("id", UUID.class)), row.getString("display_name"));
        });
    return names;
  }

  /** False when somebody else changed it since that version was read. */
  boolean update(MemberId id, ProfileText text, long version) {
    return database
            .sql(
                """
                update community.member
                set display_name = :displayName, bio = :bio, website = :website,
                    version = version + 1
                where id = :id and version = :version
                """)
            .param("displayName", text.displayName())
            .param("bio", text.bio())
            .param("website", text.website())
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /** All members by username. */
  Page<Profile> page(Paging paging) {
    var after = paging.after().map(cursor -> cursor.text(0)).orElse("");
    var rows =
        database
            .sql(PROFILE + "where username > :after order by username limit :limit")
            .param("after", after)
            .param("limit", paging.fetch())
            .query(Members::profile)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.username()));
  }

  /** Whose names begin with the query first, then those whose names are like it. */
  Page<Profile> search(String query, Paging paging) {
    var rows =
        database
            .sql(
                """
                select * from (
                  select *,
                    (1000 * case
                        when username = :query then 3
                        when starts_with(username, :query) then 2
                        when display_name ilike :prefix then 1
                        else 0 end
                      + 999 * greatest(
                        similarity(username, :query), similarity(display_name, :query))
                    )::int as rank
                  from community.member
                  where username like :prefix or display_name ilike :prefix
                    or username % :query or display_name % :query) found
                where (-rank, username) > (:afterRank, :afterUsername)
                order by -rank, username
                limit :limit
                """)
            .param("query", query)
            .param("prefix", query.replaceAll("([%_\\\\])", "\\\\$1") + "%")
            .param(
                "afterRank", paging.after().map(c -> -c.number(1)).orElse((long) Integer.MIN_VALUE))
            .param("afterUsername", paging.after().map(c -> c.text(0)).orElse(""))
            .param("limit", paging.fetch())
            .query((row, index) -> new Found(profile(row, index), row.getInt("rank")))
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.profile().username(), last.rank()))
        .map(Found::profile);
  }

  private record Found(Profile profile, int rank) {}

  private static Profile profile(ResultSet row, int index) throws SQLException {
    return new Profile(
        new MemberId(row.getObject("id", UUID.class)),
        row.getString("username"),
        row.getString("display_name"),
        row.getString("bio"),
        row.getString("website"),
        instant(row, "joined_at"),
        row.getLong("version"));
  }

  /**
   * @param since null to end the suspension
   */
  void suspend(MemberId id, @Nullable Instant since) {
    database
        .sql("update community.member set suspended_at = :since where id = :id")
        .param("since", Timestamps.of(since), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", id.value())
        .update();
  }

  /** Being told twice changes nothing. */
  void insert(MemberId id, String username, Instant joinedAt) {
    database
        .sql(
            """
            insert into community.member (id, username, display_name, joined_at)
            values (:id, :username, :username, :joinedAt)
            on conflict (id) do nothing
            """)
        .param("id", id.value())
        .param("username", username)
        .param("joinedAt", Timestamps.of(joinedAt))
        .update();
  }
}
