package io.cvf.ecosystem.notifications.webhooks;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.platform.access.MemberId;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another program that is told.
 *
 * @param secret signs what it is sent; shown when it is made, never again
 * @param failingSince when the first of the failures began that no success has ended
 * @param disabledAt set when it is told no more, because it failed for days
 */
record Webhook(
    UUID id,
    URI url,
    Set<NotificationKind> kinds,
    String description,
    String secret,
    MemberId createdBy,
    Instant createdAt,
    @Nullable Instant failingSince,
    @Nullable Instant disabledAt,
    long version) {

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "Webhook " + id;
  }
}
