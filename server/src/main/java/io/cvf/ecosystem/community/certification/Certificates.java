package io.cvf.ecosystem.community.certification;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.certification.Certificate.Holder;
import io.cvf.ecosystem.community.certification.Certificate.Revocation;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The certifications that were granted. */
@Repository
class Certificates {

  private static final String SELECT =
      """
      select c.*, m.username, m.display_name, g.username as granter, r.username as revoker
      from community.certification c
      join community.member m on m.id = c.member_id
      left join community.member g on g.id = c.granted_by
      left join community.member r on r.id = c.revoked_by
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  Certificates(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A decision to certify somebody. */
  record Grant(
      MemberId member,
      Level level,
      @Nullable String cohort,
      List<Evidence> evidence,
      String reason,
      @Nullable LocalDate expiresOn,
      MemberId by,
      Instant at) {}

  UUID add(Grant grant) {
    return database
        .sql(
            """
            insert into community.certification (
              member_id, level, cohort, criteria, evidence, reason, granted_at, granted_by,
              expires_on)
            values (:member, :level, :cohort, :criteria::jsonb, :evidence::jsonb, :reason, :at,
              :by, :expiresOn)
            returning id
            """)
        .param("member", grant.member().value())
        .param("level", grant.level().level().name())
        .param("cohort", grant.cohort(), Types.VARCHAR)
        .param("criteria", json.writeValueAsString(grant.level().criteria()))
        .param("evidence", json.writeValueAsString(grant.evidence()))
        .param("reason", grant.reason())
        .param("at", Timestamps.of(grant.at()))
        .param("by", grant.by().value())
        .param("expiresOn", grant.expiresOn(), Types.DATE)
        .query(UUID.class)
        .single();
  }

  Optional<Certificate> find(UUID id) {
    return database
        .sql(SELECT + "where c.id = :id")
        .param("id", id)
        .query(this::certificate)
        .optional();
  }

  /** Of one member, newest first. */
  Page<Certificate> of(MemberId member, Paging paging) {
    var rows =
        database
            .sql(
                SELECT
                    + """
                    where c.member_id = :member and (:after::uuid is null or c.id < :after)
                    order by c.id desc limit :limit
                    """)
            .param("member", member.value())
            .param("after", paging.after().map(it -> it.uuid(0)).orElse(null), Types.OTHER)
            .param("limit", paging.fetch())
            .query(this::certificate)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.id()));
  }

  List<CertificationLevel> validLevels(MemberId member, LocalDate today) {
    return database
        .sql(
            """
            select level from community.certification
            where member_id = :member and revoked_at is null
              and (expires_on is null or expires_on > :today)
            """)
        .param("member", member.value())
        .param("today", today)
        .query((row, _) -> CertificationLevel.valueOf(row.getString("level")))
        .list();
  }

  /** False when it was revoked before. */
  boolean revoke(UUID id, MemberId by, String reason, Instant now) {
    return database
            .sql(
                """
                update community.certification
                set revoked_at = :now, revoked_by = :by, revoked_reason = :reason
                where id = :id and revoked_at is null
                """)
            .param("id", id)
            .param("now", Timestamps.of(now))
            .param("by", by.value())
            .param("reason", reason)
            .update()
        == 1;
  }

  /** A certificate that runs out, once for each {@code column}. */
  record Expiring(UUID id, MemberId member, CertificationLevel level, LocalDate expiresOn) {}

  /** Those that expire until then and whose members were not reminded; they count as reminded. */
  List<Expiring> remind(LocalDate today, LocalDate until, Instant now, int limit) {
    return expiring(
        """
        update community.certification set reminded_at = :now
        where id in (
          select id from community.certification
          where revoked_at is null and reminded_at is null and expiry_told_at is null
            and expires_on > :from and expires_on <= :until
          order by expires_on limit :limit for update skip locked)
        returning id, member_id, level, expires_on
        """,
        today,
        until,
        now,
        limit);
  }

  /** Those that have expired and whose members were not told; they count as told. */
  List<Expiring> expire(LocalDate today, Instant now, int limit) {
    return expiring(
        """
        update community.certification set expiry_told_at = :now
        where id in (
          select id from community.certification
          where revoked_at is null and expiry_told_at is null
            and expires_on > :from and expires_on <= :until
          order by expires_on limit :limit for update skip locked)
        returning id, member_id, level, expires_on
        """,
        LocalDate.EPOCH,
        today,
        now,
        limit);
  }

  private List<Expiring> expiring(
      String sql, LocalDate from, LocalDate until, Instant now, int limit) {
    return database
        .sql(sql)
        .param("now", Timestamps.of(now))
        .param("from", from)
        .param("until", until)
        .param("limit", limit)
        .query((row, _) ->
            new Expiring(
                row.getObject("id", UUID.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                CertificationLevel.valueOf(row.getString("level")),
                row.getObject("expires_on", LocalDate.class)))
        .list();
  }

  Optional<MemberId> member(String username) {
    return database
        .sql("select id from community.member where username = :username")
        .param("username", username)
        .query(UUID.class)
        .optional()
        .map(MemberId::new);
  }

  private Certificate certificate(ResultSet row, int number) throws SQLException {
    var revokedAt = instantOrNull(row, "revoked_at");
    return new Certificate(
        row.getObject("id", UUID.class),
        new Holder(
            new MemberId(row.getObject("member_id", UUID.class)),
            row.getString("username"),
            row.getString("display_name")),
        CertificationLevel.valueOf(row.getString("level")),
        row.getString("cohort"),
        json.readValue(row.getString("criteria"), new TypeReference<List<Criterion>>() {}),
        json.readValue(row.getString("evidence"), new TypeReference<List<Evidence>>() {}),
        row.getString("reason"),
        instant(row, "granted_at"),
        name(row.getString("granter")),
        row.getObject("expires_on", LocalDate.class),
        revokedAt == null
            ? null
            : new Revocation(
                row.getString("revoked_reason"), revokedAt, name(row.getString("revoker"))));
  }

  private static String name(@Nullable String username) {
    return username == null ? People.GONE : username;
  }
}
