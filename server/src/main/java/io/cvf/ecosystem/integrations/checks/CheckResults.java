package io.cvf.ecosystem.integrations.checks;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.checks.Verdict.Finding;
import io.cvf.ecosystem.integrations.checks.Verdict.Outcome;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of what checks found last. */
@Repository
class CheckResults {

  private final JdbcClient database;
  private final JsonMapper json;

  CheckResults(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  record Kept(CheckKind check, Verdict verdict, Instant checkedAt, @Nullable Appeal appeal) {}

  /** Of a draft that was deleted meanwhile nothing is kept. */
  void keep(SkillVersionId version, Map<CheckKind, Verdict> verdicts, Instant now) {
    var kinds = List.copyOf(verdicts.entrySet());
    database
        .sql(
            """
            insert into integrations.skill_check (
              skill_version, kind, outcome, message, findings, found, checked_at)
            select v.id, c.kind, c.outcome, c.message, c.findings::jsonb,
              sha256(convert_to(c.found, 'UTF8')), :now
            from unnest(:kinds::text[], :outcomes::text[], :messages::text[], :findings::text[],
                :found::text[]) as c (kind, outcome, message, findings, found)
            join integrations.skill_version v on v.id = :version
            on conflict (skill_version, kind) do update
            set outcome = excluded.outcome, message = excluded.message,
              findings = excluded.findings, found = excluded.found,
              checked_at = excluded.checked_at
            """)
        .param("version", version.value())
        .param("now", Timestamps.of(now))
        .param("kinds", kinds.stream().map(it -> it.getKey().name()).toArray(String[]::new))
        .param(
            "outcomes",
            kinds.stream().map(it -> it.getValue().outcome().name()).toArray(String[]::new))
        .param("messages", kinds.stream().map(it -> it.getValue().message()).toArray(String[]::new))
        .param(
            "findings",
            kinds.stream()
                .map(it -> json.writeValueAsString(it.getValue().findings()))
                .toArray(String[]::new))
        .param("found", kinds.stream().map(it -> found(it.getValue())).toArray(String[]::new))
        .update();
  }

  /** Lines move with every edit; what was found there stays the same. */
  private static String found(Verdict verdict) {
    return verdict.findings().stream()
        .map(Finding::text)
        .sorted()
        .distinct()
        .collect(Collectors.joining("\n", verdict.outcome() + "\n", ""));
  }

  /** In the order of {@link CheckKind}, each with an appeal about just that. */
  List<Kept> of(SkillVersionId version) {
    return database
        .sql(
            """
            select c.*, a.id as appeal, a.text, a.appealed_at, a.appealed_by, a.decision, a.reason,
              a.decided_at, a.decided_by
            from integrations.skill_check c
            left join integrations.check_appeal a
              on a.skill_version = c.skill_version and a.kind = c.kind and a.found = c.found
            where c.skill_version = :version
            """)
        .param("version", version.value())
        .query(this::kept)
        .list()
        .stream()
        .sorted(Comparator.comparing(Kept::check))
        .toList();
  }

  private Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        CheckKind.valueOf(row.getString("kind")),
        new Verdict(
            Outcome.valueOf(row.getString("outcome")),
            row.getString("message"),
            List.of(json.readValue(row.getString("findings"), Finding[].class))),
        instant(row, "checked_at"),
        row.getObject("appeal") == null ? null : appeal(row));
  }

  private static Appeal appeal(ResultSet row) throws SQLException {
    var decision = row.getString("decision");
    return new Appeal(
        row.getObject("appeal", UUID.class),
        row.getString("text"),
        instant(row, "appealed_at"),
        new MemberId(row.getObject("appealed_by", UUID.class)),
        decision == null
            ? null
            : new Appeal.Ruling(
                Appeal.Decision.valueOf(decision),
                row.getString("reason"),
                new MemberId(row.getObject("decided_by", UUID.class)),
                instant(row, "decided_at")));
  }
}
