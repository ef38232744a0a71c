package io.cvf.ecosystem.community.certification;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.certification.Certificate.Holder;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who wants to be certified, and with what. */
@Repository
class Applications {

  private static final String SELECT =
      """
      select a.*, m.username, m.display_name, d.username as decider
      from community.certification_application a
      join community.member m on m.id = a.member_id
      left join community.member d on d.id = a.decided_by
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  Applications(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Empty when the member has one for that level that nobody decided yet. */
  Optional<UUID> add(
      MemberId member,
      CertificationLevel level,
      String statement,
      List<Evidence> evidence,
      Instant now) {
    return database
        .sql(
            """
            insert into community.certification_application (
              member_id, level, statement, evidence, submitted_at)
            values (:member, :level, :statement, :evidence::jsonb, :now)
            on conflict (member_id, level) where state = 'SUBMITTED' do nothing
            returning id
            """)
        .param("member", member.value())
        .param("level", level.name())
        .param("statement", statement)
        .param("evidence", json.writeValueAsString(evidence))
        .param("now", Timestamps.of(now))
        .query(UUID.class)
        .optional();
  }

  Optional<Application> find(UUID id) {
    return database
        .sql(SELECT + "where a.id = :id")
        .param("id", id)
        .query(this::application)
        .optional();
  }

  /** Kept from everyone else until this transaction ends. */
  Optional<Application> lock(UUID id) {
    return database
        .sql(SELECT + "where a.id = :id for update of a")
        .param("id", id)
        .query(this::application)
        .optional();
  }

  /** Of one member, newest first. */
  Page<Application> of(MemberId member, Paging paging) {
    return page(
        """
        where a.member_id = :member and (:after::uuid is null or a.id < :after)
        order by a.id desc limit :limit
        """,
        member,
        null,
        paging);
  }

  /** The longest waiting first. */
  Page<Application> inState(Application.State state, Paging paging) {
    return page(
        """
        where a.state = :state and (:after::uuid is null or a.id > :after)
        order by a.id limit :limit
        """,
        null,
        state,
        paging);
  }

  private Page<Application> page(
      String where, @Nullable MemberId member, Application.@Nullable State state, Paging paging) {
    var rows =
        database
            .sql(SELECT + where)
            .param("member", member == null ? null : member.value(), Types.OTHER)
            .param("state", state == null ? null : state.name(), Types.VARCHAR)
            .param("after", paging.after().map(it -> it.uuid(0)).orElse(null), Types.OTHER)
            .param("limit", paging.fetch())
            .query(this::application)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.id()));
  }

  void withdraw(UUID id) {
    database
        .sql("update community.certification_application set state = 'WITHDRAWN' where id = :id")
        .param("id", id)
        .update();
  }

  /**
   * @param certification null when it was refused
   */
  void decide(UUID id, @Nullable UUID certification, String reason, MemberId by, Instant now) {
    database
        .sql(
            """
            update community.certification_application
            set state = :state, decided_at = :now, decided_by = :by, reason = :reason,
              certification_id = :certification
            where id = :id
            """)
        .param("id", id)
        .param("state", certification == null ? "REFUSED" : "GRANTED")
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .param("reason", reason)
        .param("certification", certification, Types.OTHER)
        .update();
  }

  private Application application(ResultSet row, int number) throws SQLException {
    var decidedAt = instantOrNull(row, "decided_at");
    return new Application(
        row.getObject("id", UUID.class),
        new Holder(
            new MemberId(row.getObject("member_id", UUID.class)),
            row.getString("username"),
            row.getString("display_name")),
        CertificationLevel.valueOf(row.getString("level")),
        row.getString("statement"),
        json.readValue(row.getString("evidence"), new TypeReference<List<Evidence>>() {}),
        Application.State.valueOf(row.getString("state")),
        instant(row, "submitted_at"),
        decidedAt == null
            ? null
            : new Application.Decision(
                row.getString("decider"), decidedAt, row.getString("reason")),
        row.getObject("certification_id", UUID.class));
  }
}
