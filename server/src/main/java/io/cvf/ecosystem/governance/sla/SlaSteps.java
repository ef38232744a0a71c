package io.cvf.ecosystem.governance.sla;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what follows from sealed months. */
@Repository
class SlaSteps {

  private final JdbcClient database;

  SlaSteps(JdbcClient database) {
    this.database = database;
  }

  record NewStep(
      PartnerId partner,
      YearMonth month,
      StepKind kind,
      Instant dueAt,
      @Nullable Integer basisPoints) {}

  /** In this order, which is that of equal due times. */
  void add(List<NewStep> steps) {
    database
        .sql(
            """
            insert into governance.sla_step (partner, month, kind, due_at, next_at, basis_points)
            select partner, month, kind, due_at, due_at, basis_points
            from unnest(:partners::uuid[], :months::text[]::date[], :kinds::text[],
              :due::text[]::timestamptz[], :points::integer[])
              as s (partner, month, kind, due_at, basis_points)
            on conflict do nothing
            """)
        .param("partners", steps.stream().map(it -> it.partner().value()).toArray(UUID[]::new))
        .param(
            "months",
            steps.stream().map(it -> it.month().atDay(1).toString()).toArray(String[]::new))
        .param("kinds", steps.stream().map(it -> it.kind().name()).toArray(String[]::new))
        .param("due", steps.stream().map(it -> it.dueAt().toString()).toArray(String[]::new))
        .param("points", steps.stream().map(NewStep::basisPoints).toArray(Integer[]::new))
        .update();
  }

  /**
   * The next one to do; until the end of the transaction nobody else gets it. A suspension waits
   * for the scoring of its month, which a suspended partner does not get any more.
   */
  Optional<SlaStep> claim(Instant now) {
    return database
        .sql(
            """
            select * from governance.sla_step s where state = 'PENDING' and next_at <= :now
              and (kind <> 'SUSPENSION' or not exists (select from governance.sla_step r
                where r.partner = s.partner and r.month = s.month and r.kind = 'RESCORE'
                  and r.state = 'PENDING'))
            order by next_at, id limit 1 for update skip locked
            """)
        .param("now", Timestamps.of(now))
        .query(SlaSteps::step)
        .optional();
  }

  void done(UUID id, String outcome, Instant now) {
    database
        .sql(
            """
            update governance.sla_step
            set state = 'DONE', done_at = :now, outcome = :outcome, version = version + 1
            where id = :id
            """)
        .param("id", id)
        .param("outcome", outcome)
        .param("now", Timestamps.of(now))
        .update();
  }

  /** Everything of the month that is not done yet. */
  void waiveAll(PartnerId partner, YearMonth month, String reason, Instant now) {
    database
        .sql(
            """
            update governance.sla_step
            set state = 'WAIVED', reason = :reason, decided_by = null, decided_at = :now,
              version = version + 1
            where partner = :partner and month = :month and state in ('PENDING', 'HELD')
            """)
        .param("partner", partner.value())
        .param("month", month.atDay(1))
        .param("reason", reason)
        .param("now", Timestamps.of(now))
        .update();
  }

  void later(UUID id, String trouble, Instant next) {
    database
        .sql(
            """
            update governance.sla_step set next_at = :next, outcome = :trouble
            where id = :id and state = 'PENDING'
            """)
        .param("id", id)
        .param("trouble", trouble)
        .param("next", Timestamps.of(next))
        .update();
  }

  /** Until the end of the transaction nobody else changes it. */
  Optional<SlaStep> lock(UUID id) {
    return database
        .sql("select * from governance.sla_step where id = :id for update")
        .param("id", id)
        .query(SlaSteps::step)
        .optional();
  }

  SlaStep decide(UUID id, StepState state, String reason, MemberId by, Instant now) {
    return database
        .sql(
            """
            update governance.sla_step
            set state = :state, reason = :reason, decided_by = :by, decided_at = :now,
              next_at = greatest(due_at, :now), version = version + 1
            where id = :id returning *
            """)
        .param("id", id)
        .param("state", state.name())
        .param("reason", reason)
        .param("by", by.value())
        .param("now", Timestamps.of(now))
        .query(SlaSteps::step)
        .single();
  }

  /** In the order they are done. */
  List<SlaStep> of(PartnerId partner, YearMonth month) {
    return database
        .sql(
            """
            select * from governance.sla_step where partner = :partner and month = :month
            order by due_at, id
            """)
        .param("partner", partner.value())
        .param("month", month.atDay(1))
        .query(SlaSteps::step)
        .list();
  }

  /** The latest first. */
  Page<SlaStep> page(@Nullable StepState state, @Nullable PartnerId partner, Paging paging) {
    var after = paging.after();
    var rows =
        database
            .sql(
                """
                select * from governance.sla_step
                where (:state::text is null or state = :state)
                  and (:partner::uuid is null or partner = :partner)
                  and (:at::timestamptz is null or (due_at, id) < (:at, :id::uuid))
                order by due_at desc, id desc limit :fetch
                """)
            .param("state", state == null ? null : state.name())
            .param("partner", partner == null ? null : partner.value(), Types.OTHER)
            .param("at", Timestamps.of(after.map(it -> it.instant(0)).orElse(null)))
            .param("id", after.map(it -> it.uuid(1)).orElse(null), Types.OTHER)
            .param("fetch", paging.fetch())
            .query(SlaSteps::step)
            .list();
    return Page.of(rows, paging, it -> Cursor.of(it.dueAt(), it.id()));
  }

  /** One that is neither done nor waived, and since when it is known. */
  record Open(SlaStep step, Instant since) {}

  /** The next one to be done first; what is held comes by its day too. */
  List<Open> open(int most) {
    return database
        .sql(
            """
            select s.*, m.sealed_at
            from governance.sla_step s
            join governance.sla_month m on m.partner = s.partner and m.month = s.month
            where s.state in ('PENDING', 'HELD')
            order by s.due_at, s.id limit :most
            """)
        .param("most", most)
        .query((row, number) -> new Open(step(row, number), instant(row, "sealed_at")))
        .list();
  }

  private static SlaStep step(ResultSet row, int number) throws SQLException {
    var by = row.getObject("decided_by", UUID.class);
    return new SlaStep(
        row.getObject("id", UUID.class),
        new PartnerId(row.getObject("partner", UUID.class)),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        StepKind.valueOf(row.getString("kind")),
        StepState.valueOf(row.getString("state")),
        instant(row, "due_at"),
        row.getObject("basis_points", Integer.class),
        row.getString("reason"),
        by == null ? null : new MemberId(by),
        instantOrNull(row, "decided_at"),
        instantOrNull(row, "done_at"),
        row.getString("outcome"),
        row.getLong("version"));
  }
}
