package io.cvf.ecosystem.notifications;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.UUID;

/** What the modules above ask for, in tests. */
public final class Requests {

  public static final Instant WHEN = Instant.parse("2026-03-02T10:00:00Z");

  private Requests() {}

  public static NotificationRequested request(
      NotificationKind kind, Audience audience, MemberId actor) {
    return request(kind, audience, actor, "RFC 12 is open: Receipts");
  }

  public static NotificationRequested request(
      NotificationKind kind, Audience audience, MemberId actor, String title) {
    return new NotificationRequested(
        UUID.randomUUID(), kind, audience, actor, title, "More text", "/rfcs/12", WHEN);
  }
}
