package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What nobody was reminded of yet: items that are due, and partners that are stuck. */
@Repository
class DueItems {

  private final JdbcClient database;

  DueItems(JdbcClient database) {
    this.database = database;
  }

  enum Kind {
    SOON,
    OVERDUE
  }

  /** An item somebody has to be told of. */
  record Due(AgreementId agreement, ChecklistItem item, LocalDate dueOn, Kind kind) {}

  /** The longest overdue first; what is overdue already is not announced as being due soon. */
  List<Due> untold(LocalDate today, LocalDate soon, int limit) {
    return database
        .sql(
            """
            select i.agreement, i.item, i.due_on, k.kind
            from governance.checklist_item i
            join governance.checklist c on c.agreement = i.agreement
            join governance.agreement a on a.id = i.agreement
            cross join lateral (
              select case when i.due_on < :today then 'OVERDUE' else 'SOON' end as kind) k
            where i.done_at is null and i.due_on <= :soon
              and a.status in ('ONBOARDING', 'ACTIVE', 'EXPIRED')
              and not exists (
                select from governance.checklist_reminder r
                where r.agreement = i.agreement and r.item = i.item and r.due_on = i.due_on
                  and r.kind = k.kind)
            order by i.due_on, i.agreement, i.item limit :limit
            """)
        .param("today", today)
        .param("soon", soon)
        .param("limit", limit)
        .query((row, _) ->
            new Due(
                new AgreementId(row.getObject("agreement", UUID.class)),
                ChecklistItem.of(row.getString("item")).orElseThrow(),
                row.getObject("due_on", LocalDate.class),
                Kind.valueOf(row.getString("kind"))))
        .list();
  }

  /** False when somebody told them at the same time. */
  boolean told(Due it, Instant now) {
    return database
            .sql(
                """
                insert into governance.checklist_reminder (agreement, item, due_on, kind, at)
                values (:agreement, :item, :dueOn, :kind, :now) on conflict do nothing
                """)
            .param("agreement", it.agreement().value())
            .param("item", it.item().code())
            .param("dueOn", it.dueOn())
            .param("kind", it.kind().name())
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  /** Takes stays in a stage that began before the moment and marks them as told. */
  List<AgreementId> stuck(Instant before, Instant now, int limit) {
    return database
        .sql(
            """
            update governance.checklist_stay s set stuck_told_at = :now
            where s.id in (
              select t.id from governance.checklist_stay t
              join governance.agreement a on a.id = t.agreement
              where t.until is null and t.stuck_told_at is null and t.stage <> 'ACTIVE'
                and t.since < :before and a.status in ('ONBOARDING', 'ACTIVE', 'EXPIRED')
              order by t.since limit :limit for update of t skip locked)
            returning s.agreement
            """)
        .param("now", Timestamps.of(now))
        .param("before", Timestamps.of(before))
        .param("limit", limit)
        .query((row, _) -> new AgreementId(row.getObject("agreement", UUID.class)))
        .list();
  }
}
