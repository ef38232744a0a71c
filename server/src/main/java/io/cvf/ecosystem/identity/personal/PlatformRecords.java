package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.identity.PersonalData;
import io.cvf.ecosystem.identity.accounts.AccountReader;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.jobs.JobService;
import io.cvf.ecosystem.platform.mail.Mailbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the platform keeps of a person, which it knows by id and address alone. */
@Component
class PlatformRecords implements PersonalData {

  private final AuditLog audit;
  private final JobService jobs;
  private final Mailbox mailbox;
  private final AccountReader accounts;

  PlatformRecords(AuditLog audit, JobService jobs, Mailbox mailbox, AccountReader accounts) {
    this.audit = audit;
    this.jobs = jobs;
    this.mailbox = mailbox;
    this.accounts = accounts;
  }

  @Override
  public List<Part> of(MemberId member) {
    var address = accounts.find(member).orElseThrow().email();
    return List.of(
        new Part(
            "platform/audit",
            "Entries of the audit log by you or about you. They stay as long as the platform.",
            audit.of(member)),
        new Part(
            "platform/jobs", "Long work you started, in the last 90 days.", jobs.recordsOf(member)),
        new Part(
            "platform/mail",
            "Mail to your address in the last 30 days; what it says is in your mailbox.",
            mailbox.recordsOf(address)));
  }

  @Override
  public void forget(Leaving leaving) {
    mailbox.empty(leaving.email());
  }
}
