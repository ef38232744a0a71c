package io.cvf.ecosystem.platform.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A piece of long work as {@code GET /jobs/{id}} shows it.
 *
 * @param done how much of {@code total} is behind it; both are 0 until the handler says so
 * @param messages in the order they were written; at most {@link JobRun#MAX_MESSAGES}
 * @param result what the handler returned, once DONE
 * @param error one sentence for whoever started it, once FAILED
 * @param finishedAt when it became DONE or FAILED
 */
public record Job(
    UUID id,
    String kind,
    State state,
    int done,
    int total,
    List<String> messages,
    @Nullable JsonNode result,
    @Nullable String error,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /** QUEUED → RUNNING → DONE or FAILED; a run cut off by a crash goes back to QUEUED. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
  }
}
