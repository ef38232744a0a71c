package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member is told.
 *
 * @param position its place in the order of commits
 * @param read whether this member has read it
 */
public record Notification(
    long position,
    UUID id,
    NotificationKind kind,
    @Nullable MemberId actor,
    String title,
    @Nullable String text,
    String link,
    Instant occurredAt,
    boolean read) {}
