package io.cvf.ecosystem.platform.audit;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where modules write down who did what, and why, in the transaction that does it.
 *
 * <h2>The chain</h2>
 *
 * Entries are written freely, by many transactions at once. A moment after they are committed they
 * are <em>sealed</em>: they get the positions 1, 2, 3, … without gaps, and each a hash:
 *
 * <pre>
 * hash(0) = 32 zero bytes
 * hash(n) = SHA-256( hash(n−1) as 32 bytes ‖ record(n) in UTF-8 )
 * </pre>
 *
 * Positions follow the order of sealing, which is that of commits to within seconds; the record
 * tells the time of the deed. Neither entries nor seals can be changed or removed through the
 * database's own rules; whoever gets around those changes every later hash.
 *
 * <h2>The export</h2>
 *
 * {@code GET /api/v1/audit/export} is UTF-8 text, media type {@code application/x-ndjson}: one JSON
 * object a line, each line ended by a line feed, by ascending position from 1:
 *
 * <pre>
 * {"position":1,"record":"{\"at\":\"…\",…}","hash":"64 lower-case hex digits"}
 * </pre>
 *
 * {@code record} is a JSON <em>string</em>; its value, unescaped, is exactly the text that was
 * hashed. It is itself a JSON object: {@code at} (ISO 8601, UTC), {@code actor} (a member's id;
 * absent for the platform), {@code action}, {@code subject}, {@code detail} (an object) and {@code
 * reason} (absent when none was given). To verify an export: start with 32 zero bytes, hash line by
 * line as above, compare, and see that the positions have no gaps. A later export must begin with
 * every earlier one.
 */
@Component
public class AuditLog {

  private final AuditEntries entries;

  AuditLog(AuditEntries entries) {
    this.entries = entries;
  }

  /**
   * @param actor who did it; null for the platform itself
   * @param action past tense, dotted by room, for example {@code account.suspended}
   * @param subject what it was done to, for example {@code rfc:12} or {@code member:} and an id
   * @param detail values worth keeping; no secrets, no e-mail addresses, no usernames: what is
   *     chained cannot be taken out, should its member be erased
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

  /** Every record by that member or about them, oldest first, as JSON. */
  public List<String> of(MemberId member) {
    return entries.of(member);
  }
}
