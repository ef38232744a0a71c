package io.cvf.ecosystem.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One deed.
 *
 * @param id grows with time, but is not the position in the chain
 * @param actor a member's id; absent when the platform itself did it
 * @param actorName the username the actor has now; the chain does not hold it
 */
record AuditEntry(
    long id,
    Instant at,
    @Nullable String actor,
    @Nullable String actorName,
    String action,
    String subject,
    JsonNode detail,
    @Nullable String reason) {

  AuditEntry by(@Nullable String username) {
    return new AuditEntry(id, at, actor, username, action, subject, detail, reason);
  }

  /** What is looked for; null for anything. */
  record Filter(@Nullable String subject, @Nullable String actor, @Nullable String action) {}
}
