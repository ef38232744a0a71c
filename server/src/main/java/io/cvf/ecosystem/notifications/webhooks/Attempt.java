package io.cvf.ecosystem.notifications.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * What came of sending once.
 *
 * @param error null when the other side took it
 */
record Attempt(
    @Nullable Integer status, @Nullable String error, @Nullable String response, long durationMs) {

  boolean succeeded() {
    return error == null;
  }
}
