package io.cvf.ecosystem.community.rfcs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to an RFC.
 *
 * @param updatedAt the latest revision or change of status
 * @param bodyChangedAt when the current body came, editorial revisions left out
 * @param openedAt when it first became public; null as long as only its authors may see it
 */
public record RfcDates(
    Instant createdAt,
    Instant updatedAt,
    Instant bodyChangedAt,
    @Nullable Instant openedAt,
    @Nullable CommentPeriod commentPeriod,
    @Nullable Instant decidedAt) {

  static RfcDates createdAt(Instant now) {
    return new RfcDates(now, now, now, null, null, null);
  }

  RfcDates updated(Instant now) {
    return new RfcDates(createdAt, now, bodyChangedAt, openedAt, commentPeriod, decidedAt);
  }

  RfcDates bodyChanged(Instant now) {
    return new RfcDates(createdAt, now, now, openedAt, commentPeriod, decidedAt);
  }

  RfcDates opened(Instant now, CommentPeriod period) {
    return new RfcDates(
        createdAt, now, bodyChangedAt, openedAt == null ? now : openedAt, period, null);
  }

  RfcDates with(CommentPeriod period) {
    return new RfcDates(createdAt, updatedAt, bodyChangedAt, openedAt, period, decidedAt);
  }

  RfcDates decided(Instant now) {
    return new RfcDates(createdAt, updatedAt, bodyChangedAt, openedAt, commentPeriod, now);
  }
}
