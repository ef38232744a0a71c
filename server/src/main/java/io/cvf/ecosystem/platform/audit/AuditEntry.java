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
 * @param subjectName the username of a subject {@code member:<id>}, likewise
 */
record AuditEntry(
    long id,
    Instant at,
    @Nullable String actor,
    @Nullable String actorName,
    String action,
    String subject,
    @Nullable String subjectName,
    JsonNode detail,
    @Nullable String reason) {

  AuditEntry named(@Nullable String ofActor, @Nullable String ofSubject) {
    return new AuditEntry(id, at, actor, ofActor, action, subject, ofSubject, detail, reason);
  }

  /** What is looked for; null for anything. */
  record Filter(@Nullable String subject, @Nullable String actor, @Nullable String action) {}
}
