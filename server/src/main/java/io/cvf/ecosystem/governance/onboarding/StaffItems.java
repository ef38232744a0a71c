package io.cvf.ecosystem.governance.onboarding;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items of checklists that staff does. */
@Repository
class StaffItems {

  private final JdbcClient database;

  StaffItems(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param since when the partner came to the stage it is in
   */
  record Waiting(
      AgreementId agreement,
      PartnerId partner,
      ChecklistItem item,
      LocalDate dueOn,
      Instant since) {}

  /**
   * Of these items those whose turn it is or that are due by then, which are the member's or
   * nobody's; the nearest day first.
   */
  List<Waiting> waiting(
      Collection<ChecklistItem> items, MemberId member, LocalDate soon, int most) {
    return database
        .sql(
            """
            select i.agreement, c.partner, i.item, i.due_on, c.stage_since
            from governance.checklist_item i
            join governance.checklist c on c.agreement = i.agreement
            join governance.agreement a on a.id = i.agreement
            where i.done_at is null and i.item = any(:items)
              and (c.next_item = i.item or i.due_on <= :soon)
              and (i.owner is null or i.owner = :member)
              and a.status in ('ONBOARDING', 'ACTIVE', 'EXPIRED')
            order by i.due_on, i.agreement, i.item limit :most
            """)
        .param("items", items.stream().map(ChecklistItem::code).toArray(String[]::new))
        .param("member", member.value())
        .param("soon", soon)
        .param("most", most)
        .query((row, _) ->
            new Waiting(
                new AgreementId(row.getObject("agreement", UUID.class)),
                new PartnerId(row.getObject("partner", UUID.class)),
                ChecklistItem.of(row.getString("item")).orElseThrow(),
                row.getObject("due_on", LocalDate.class),
                instant(row, "stage_since")))
        .list();
  }
}
