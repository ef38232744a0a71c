package io.cvf.ecosystem.platform.audit;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where modules write down who did what, and why, in the transaction that does it. */
@Component
public class AuditLog {

  private final AuditEntries entries;

  AuditLog(AuditEntries entries) {
    this.entries = entries;
  }

  /**
   * @param actor who did it; null for the platform itself
   * @param action past tense, dotted by room, for example {@code account.suspended}
   * @param subject what it was done to, for example {@code member:alice} or {@code rfc:12}
   * @param detail values worth keeping; no secrets, no e-mail addresses
   * @param reason as given by the actor
   */
  public void record(
      @Nullable MemberId actor,
      String action,
      String subject,
      Map<String, ?> detail,
      @Nullable String reason) {
    entries.append(actor, action, subject, detail, reason);
  }
}
