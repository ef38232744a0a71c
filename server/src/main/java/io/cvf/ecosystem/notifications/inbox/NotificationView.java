package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.platform.access.MemberId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as its reader sees it.
 *
 * @param link a path of the UI
 * @param actor who did it; absent for the platform
 */
@Schema(name = "Notification")
public record NotificationView(
    UUID id,
    NotificationKind kind,
    String title,
    @Nullable String text,
    String link,
    @Nullable Actor actor,
    Instant occurredAt,
    boolean read) {

  @Schema(name = "NotificationActor")
  public record Actor(String username) {}

  public static NotificationView of(Notification notification, Map<MemberId, String> usernames) {
    var username = notification.actor() == null ? null : usernames.get(notification.actor());
    return new NotificationView(
        notification.id(),
        notification.kind(),
        notification.title(),
        notification.text(),
        notification.link(),
        username == null ? null : new Actor(username),
        notification.occurredAt(),
        notification.read());
  }
}
