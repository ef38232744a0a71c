package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.reputation.Cut;
import io.cvf.rules.reputation.EntryKind;
import io.cvf.rules.reputation.Grant;
import io.cvf.rules.reputation.PeerLimits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be written, the same for each of its receivers.
 *
 * @param deed names what was done; rewarded once each
 */
record NewEntry(
    EntryKind kind,
    String deed,
    int nominal,
    Grant grant,
    LocalDate earnedOn,
    Instant at,
    Subject subject,
    @Nullable MemberId giver,
    @Nullable PeerLimits limits,
    @Nullable Certificate certificate,
    @Nullable Correction correction) {

  /** What it is about; all of it may be absent. */
  record Subject(@Nullable UUID rfc, @Nullable Integer rfcNumber, @Nullable UUID comment) {

    static final Subject NONE = new Subject(null, null, null);
  }

  record Certificate(UUID id, String level, @Nullable LocalDate expiresOn) {}

  /**
   * @param kind of the entry it corrects
   * @param by the moderator who decided it; null when nobody judged
   */
  record Correction(
      EntryId entry, EntryKind kind, @Nullable MemberId by, @Nullable String reason) {}

  /** For something members did by themselves. */
  static NewEntry earned(EntryKind kind, String deed, int points, Subject subject, Instant at) {
    return new NewEntry(
        kind, deed, points, all(points), day(at), at, subject, null, null, null, null);
  }

  static NewEntry from(Gift gift, int nominal, Grant grant, PeerLimits limits, Instant at) {
    return new NewEntry(
        gift.kind(),
        gift.deed(),
        nominal,
        grant,
        day(at),
        at,
        gift.subject(),
        gift.giver(),
        limits,
        null,
        null);
  }

  static NewEntry certified(String deed, int points, Certificate certificate, Instant at) {
    return new NewEntry(
        EntryKind.CERTIFICATION,
        deed,
        points,
        all(points),
        day(at),
        at,
        Subject.NONE,
        null,
        null,
        certificate,
        null);
  }

  /** Points for a certification do not fade, and so belong to no day. */
  boolean fades() {
    return kind != EntryKind.CERTIFICATION
        && (correction == null || correction.kind() != EntryKind.CERTIFICATION);
  }

  /**
   * @param points added to what the entry stands at; negative to take away
   */
  static NewEntry correcting(
      PostedEntry entry,
      EntryKind kind,
      int points,
      @Nullable MemberId by,
      @Nullable String reason,
      Instant at) {
    return new NewEntry(
        kind,
        kind + ":" + entry.id().value(),
        points,
        all(points),
        entry.earnedOn(),
        at,
        entry.subject(),
        entry.giver(),
        null,
        null,
        new Correction(entry.id(), entry.kind(), by, reason));
  }

  private static Grant all(int points) {
    return new Grant(points, Cut.NONE);
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
