package io.cvf.ecosystem.governance.calendar;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.onboarding.ChecklistItem;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due for somebody, read from the tables of this module. */
@Repository
class DeadlineRows {

  private static final int MOST = 500;

  private final JdbcClient database;

  DeadlineRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * An open item.
   *
   * @param own whether the member is named as its owner; else nobody is
   */
  record Item(
      AgreementId agreement, PartnerId partner, ChecklistItem item, LocalDate dueOn, boolean own) {}

  /** Those of which the member is the owner, and those of the partners that nobody owns. */
  List<Item> items(MemberId member, Collection<PartnerId> partners, LocalDate until) {
    return database
        .sql(
            """
            select i.agreement, c.partner, i.item, i.due_on, i.owner is not null as own
            from governance.checklist_item i
            join governance.checklist c on c.agreement = i.agreement
            join governance.agreement a on a.id = i.agreement
            where i.done_at is null and i.due_on <= :until
              and a.status in ('ONBOARDING', 'ACTIVE', 'EXPIRED')
              and (i.owner = :member or (i.owner is null and c.partner = any(:partners)))
            order by i.due_on, i.agreement, i.item limit :most
            """)
        .param("member", member.value())
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("until", until)
        .param("most", MOST)
        .query((row, _) ->
            new Item(
                new AgreementId(row.getObject("agreement", UUID.class)),
                new PartnerId(row.getObject("partner", UUID.class)),
                ChecklistItem.of(row.getString("item")).orElseThrow(),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("own")))
        .list();
  }

  /** An agreement in force, and the first day it is not any more. */
  record End(AgreementId agreement, PartnerId partner, LocalDate endsOn) {}

  List<End> ends(Collection<PartnerId> partners, LocalDate until) {
    return database
        .sql(
            """
            select id, partner, ends_on from governance.agreement
            where status = 'ACTIVE' and partner = any(:partners) and ends_on <= :until
            order by ends_on, id limit :most
            """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("until", until)
        .param("most", MOST)
        .query((row, _) ->
            new End(
                new AgreementId(row.getObject("id", UUID.class)),
                new PartnerId(row.getObject("partner", UUID.class)),
                row.getObject("ends_on", LocalDate.class)))
        .list();
  }

  /** A case, and what runs out next in it. */
  record Case(String caseId, String what, Instant dueAt) {}

  /** Where the next step is the member's, or one of these organisations'. */
  List<Case> cases(MemberId member, Collection<OrganisationId> organisations, Instant until) {
    return database
        .sql(
            """
            select case_id, due_what, due_at from governance.dispute
            where due_at <= :until and case due_what
              when 'RESPONSE' then respondent = any(:organisations)
              when 'APPEAL_PERIOD' then
                claimant = any(:organisations) or respondent = any(:organisations)
              when 'REMEDIATION' then
                case remediation_against when 'CLAIMANT' then claimant else respondent end
                  = any(:organisations)
              else mediator = :member end
            order by due_at, case_id limit :most
            """)
        .param("until", Timestamps.of(until))
        .param(
            "organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .param("member", member.value())
        .param("most", MOST)
        .query((row, _) ->
            new Case(row.getString("case_id"), row.getString("due_what"), instant(row, "due_at")))
        .list();
  }
}
