package io.cvf.ecosystem.platform.mail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail and how far it got.
 *
 * @param attempts deliveries tried since it was last put in line
 * @param error what the mail server said to the last attempt
 * @param unsubscribe for the mail's header alone: it works without signing in
 */
record OutboxMail(
    UUID id,
    String to,
    String subject,
    String text,
    Instant createdAt,
    State state,
    int attempts,
    @Nullable String error,
    @Nullable Instant sentAt,
    @JsonIgnore @Nullable URI unsubscribe) {

  enum State {
    /** No SMTP server was configured when it was written. */
    KEPT,
    /** To be delivered, now or after a pause. */
    WAITING,
    SENT,
    /** Refused for good, or not delivered after the last attempt. */
    FAILED
  }
}
