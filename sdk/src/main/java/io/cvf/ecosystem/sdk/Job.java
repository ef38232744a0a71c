package io.cvf.ecosystem.sdk;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Long work on the server.
 *
 * @param done steps finished out of {@code total}; both 0 until that is known
 * @param messages lines for whoever started it, at most 1,000
 * @param result when it is DONE; what it holds depends on the kind
 * @param error when it FAILED
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

  public Job {
    messages = List.copyOf(requireNonNullElse(messages, List.of()));
  }

  /** QUEUED → RUNNING → DONE or FAILED. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    @JsonEnumDefaultValue
    UNKNOWN
  }

  public boolean finished() {
    return state == State.DONE || state == State.FAILED;
  }

  /** The result as the type that belongs to the kind of job. */
  public <T> T result(Class<T> type) {
    if (result == null) {
      throw new IllegalStateException("Job " + id + " has no result: it is " + state);
    }
    return Transport.JSON.treeToValue(result, type);
  }
}
