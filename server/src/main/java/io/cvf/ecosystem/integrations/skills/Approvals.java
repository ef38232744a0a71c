package io.cvf.ecosystem.integrations.skills;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of approvals, and the versions that wait for them. */
@Repository
class Approvals {

  private final JdbcClient database;

  Approvals(JdbcClient database) {
    this.database = database;
  }

  /** A version that waits. */
  record Waiting(
      SkillVersionId id,
      String skillId,
      String name,
      PartnerId partner,
      String version,
      RiskLevel riskLevel,
      Instant submittedAt) {}

  void add(SkillVersion version, Approval approval) {
    database
        .sql(
            """
            insert into integrations.skill_approval (
              skill_version, submitted_at, role, granted, reason, member, at)
            select id, submitted_at, :role, :granted, :reason, :member, :at
            from integrations.skill_version where id = :version
            """)
        .param("version", version.id().value())
        .param("role", approval.role().name())
        .param("granted", approval.granted())
        .param("reason", approval.reason())
        .param("member", approval.by().value())
        .param("at", Timestamps.of(approval.at()))
        .update();
  }

  /** Of the present submission, the oldest first. */
  List<Approval> of(SkillVersionId version) {
    return database
        .sql(
            """
            select a.*
            from integrations.skill_approval a
            join integrations.skill_version v
              on v.id = a.skill_version and v.submitted_at = a.submitted_at
            where a.skill_version = :version
            order by a.id
            """)
        .param("version", version.value())
        .query((row, index) ->
            new Approval(
                ApproverRole.valueOf(row.getString("role")),
                row.getBoolean("granted"),
                row.getString("reason"),
                new MemberId(row.getObject("member", UUID.class)),
                instant(row, "at")))
        .list();
  }

  /** Those that wait the longest first. */
  Page<Waiting> waiting(Paging paging) {
    var after = paging.after();
    var rows =
        database
            .sql(
                """
                select v.id, s.slug, v.name, s.partner, v.version, v.risk_level, v.submitted_at
                from integrations.skill_version v
                join integrations.skill s on s.id = v.skill
                where v.state = 'AWAITING_APPROVAL'
                  and (:at::timestamptz is null or (v.submitted_at, v.id) > (:at, :id::uuid))
                order by v.submitted_at, v.id
                limit :limit
                """)
            .param("at", after.map(it -> Timestamps.of(it.instant(0))).orElse(null))
            .param("id", after.map(it -> it.uuid(1)).orElse(null))
            .param("limit", paging.fetch())
            .query((row, index) ->
                new Waiting(
                    new SkillVersionId(row.getObject("id", UUID.class)),
                    row.getString("slug"),
                    row.getString("name"),
                    new PartnerId(row.getObject("partner", UUID.class)),
                    row.getString("version"),
                    RiskLevel.valueOf(row.getString("risk_level")),
                    instant(row, "submitted_at")))
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.submittedAt(), last.id()));
  }
}
