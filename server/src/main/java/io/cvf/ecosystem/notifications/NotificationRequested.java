package io.cvf.ecosystem.notifications;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened that people want to hear of. Modules above publish it in the transaction that
 * makes it happen; it is stored, and told, once that is committed.
 *
 * @param id names the happening: told twice, it is kept once
 * @param actor who did it, and is therefore never told of it; null for the platform
 * @param title one line of plain text, at most 300 characters
 * @param text a few lines of plain text more, at most 1,000 characters
 * @param link where to read on, as a path of the UI: {@code /rfcs/12#comments}
 */
public record NotificationRequested(
    UUID id,
    NotificationKind kind,
    Audience audience,
    @Nullable MemberId actor,
    String title,
    @Nullable String text,
    String link,
    Instant occurredAt) {}
