package io.cvf.ecosystem.platform.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A piece of long work as {@code GET /jobs/{id}} shows it. */
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
