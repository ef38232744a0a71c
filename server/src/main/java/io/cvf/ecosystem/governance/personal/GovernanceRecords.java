package io.cvf.ecosystem.governance.personal;

import io.cvf.ecosystem.identity.PersonalData;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A signed contract keeps the name of its signatory; where they signed from goes. */
@Repository
class GovernanceRecords implements PersonalData {

  private final JdbcClient database;

  GovernanceRecords(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Part> of(MemberId member) {
    return List.of(
        part(
            member,
            "governance/signatures",
            "Documents you signed. Whoever holds one can read your name in it.",
            """
            select document, side, name, title, signed_at, ip_address, document_sha256
            from governance.signature where member = :member order by signed_at
            """),
        part(
            member,
            "governance/checklist-items",
            "Items of onboarding you own or did.",
            """
            select agreement, item, due_on, done_at, note, owner = :member as owner,
              done_by = :member as done
            from governance.checklist_item where :member in (owner, done_by) order by agreement, item
            """),
        part(
            member,
            "governance/checklist-comments",
            "What you wrote about onboarding.",
            """
            select agreement, item, text, at from governance.checklist_comment where by = :member order by at
            """),
        part(
            member,
            "governance/evidence",
            "Evidence you added to onboarding and disputes.",
            """
            select agreement::text as of, item, url, file_name, note, added_at
            from governance.checklist_evidence where added_by = :member
            union all
            select d.case_id, null, e.url, e.file_name, e.note, e.added_at
            from governance.dispute_evidence e join governance.dispute d on d.id = e.dispute
            where e.added_by = :member order by added_at
            """),
        part(
            member,
            "governance/disputes",
            "Disputes you filed or mediate.",
            """
            select case_id, type, state, filed_at, filed_by = :member as filed, mediator = :member as mediates
            from governance.dispute where :member in (filed_by, mediator) order by filed_at
            """),
        part(
            member,
            "governance/dispute-texts",
            "What you wrote in disputes.",
            """
            select d.case_id, s.kind, s.text, s.at
            from governance.dispute_submission s join governance.dispute d on d.id = s.dispute
            where s.by = :member
            union all
            select d.case_id, 'RULING', r.reason, r.at
            from governance.dispute_ruling r join governance.dispute d on d.id = r.dispute where r.by = :member
            union all
            select d.case_id, 'NOTE', n.text, n.at
            from governance.dispute_note n join governance.dispute d on d.id = n.dispute where n.by = :member
            order by at
            """),
        part(
            member,
            "governance/incidents",
            "Incidents you opened, acknowledged or resolved.",
            """
            select id, opened_by = :member as opened, acknowledged_by = :member as acknowledged,
              resolved_by = :member as resolved
            from governance.incident where :member in (opened_by, acknowledged_by, resolved_by) order by id
            """),
        part(
            member,
            "governance/incident-events",
            "What you wrote about incidents.",
            """
            select * from governance.incident_event where by = :member order by at
            """),
        part(
            member,
            "governance/payout-details",
            "Bank details you entered for a partner.",
            """
            select partner, holder, iban, bic, country, entered_at from governance.payout_details
            where entered_by = :member order by entered_at
            """));
  }

  private Part part(MemberId member, String name, String what, String query) {
    return new Part(
        name,
        what,
        database
            .sql("select to_jsonb(r)::text as record from (%s) r".formatted(query))
            .param("member", member.value())
            .query((row, _) -> row.getString("record"))
            .list());
  }

  @Override
  public void forget(Leaving leaving) {
    database
        .sql("update governance.signature set ip_address = '' where member = :member")
        .param("member", leaving.member().value())
        .update();
    database
        .sql("delete from governance.status_subscription where email = lower(:email)")
        .param("email", leaving.email())
        .update();
    // Nobody is called out of bed at an address that is gone; the partner names somebody else.
    database
        .sql(
            """
            delete from governance.on_call
            where lower(email) = lower(:email) or lower(verified_email) = lower(:email)
            """)
        .param("email", leaving.email())
        .update();
  }
}
