package io.cvf.ecosystem.notifications.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is told to a webhook, and how far that got.
 *
 * @param event what happened; the same in every delivery and redelivery of it
 * @param kind of the notification, or {@code PING}
 * @param body exactly what is sent
 * @param attempts made since it was last put in line
 * @param status of the last answer; null when there was none
 * @param error why the last attempt failed
 * @param response the beginning of the last answer
 */
record Delivery(
    UUID id,
    UUID webhook,
    UUID event,
    String kind,
    String body,
    State state,
    int attempts,
    @Nullable Integer status,
    @Nullable String error,
    @Nullable String response,
    @Nullable Long durationMs,
    Instant requestedAt,
    @Nullable Instant nextAttemptAt) {

  enum State {
    WAITING,
    DELIVERED,
    /** After the last attempt. It can be put in line again. */
    FAILED
  }
}
