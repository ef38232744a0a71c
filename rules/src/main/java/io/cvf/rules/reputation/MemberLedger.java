package io.cvf.rules.reputation;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Replays the entries of one member, in the order of their numbers: checks that each follows from
 * those before it, and adds up what they come to. Not safe for use by several threads.
 */
public final class MemberLedger {

  private final Map<UUID, LedgerEntry> entries = new HashMap<>();
  private final Map<UUID, Integer> standing = new HashMap<>();
  private final List<LedgerEntry> peers = new ArrayList<>();
  private final List<LedgerEntry> certifications = new ArrayList<>();
  private final SortedMap<LocalDate, Integer> days = new TreeMap<>();
  private int last;

  /** How many entries were applied. */
  public int entries() {
    return last;
  }

  /**
   * @return what is wrong with the entry, as sentences; it counts nevertheless
   */
  public List<String> apply(LedgerEntry entry) {
    var faults = new ArrayList<String>();
    if (entry.number() != last + 1) {
      faults.add("It follows number %d.".formatted(last));
    }
    last = entry.number();
    if (entry.kind().isCorrection()) {
      correct(entry, faults);
    } else {
      earn(entry, faults);
    }
    return faults;
  }

  private void earn(LedgerEntry entry, List<String> faults) {
    if (!entry.earnedOn().equals(LocalDate.ofInstant(entry.occurredAt(), UTC))) {
      faults.add("It fades from another day than it happened on.");
    }
    var expected = granted(entry);
    if (entry.points() != expected) {
      faults.add("It has %d points; the rules give %d.".formatted(entry.points(), expected));
    }
    if (entries.put(entry.id(), entry) != null) {
      faults.add("Its id was there before.");
    }
    standing.put(entry.id(), entry.points());
    if (entry.kind() == EntryKind.CERTIFICATION) {
      certifications.add(entry);
    } else {
      days.merge(entry.earnedOn(), entry.points(), Integer::sum);
    }
    if (entry.kind().isFromPeer()) {
      peers.add(entry);
    }
  }

  private int granted(LedgerEntry entry) {
    var limits = entry.limits();
    return switch (entry.cut()) {
      case GIVER_BELOW_FLOOR, VOIDED_BEFORE -> 0;
      case NONE, DAY_LIMIT, GIVER_LIMIT -> {
        if (!entry.kind().isFromPeer() || limits == null) {
          yield entry.nominal();
        }
        var since = entry.earnedOn().minusDays(limits.giverDays());
        var today = 0;
        var fromGiver = 0;
        for (var peer : peers) {
          var left = standing.getOrDefault(peer.id(), 0);
          today += peer.earnedOn().equals(entry.earnedOn()) ? left : 0;
          var counts = peer.earnedOn().isAfter(since) && isSameGiver(peer, entry);
          fromGiver += counts ? left : 0;
        }
        yield limits.grant(entry.nominal(), today, fromGiver).points();
      }
    };
  }

  private static boolean isSameGiver(LedgerEntry one, LedgerEntry other) {
    return one.giver() != null && one.giver().equals(other.giver());
  }

  private void correct(LedgerEntry entry, List<String> faults) {
    var corrected = entry.corrects() == null ? null : entries.get(entry.corrects());
    if (corrected == null) {
      faults.add("What it corrects is not in the ledger before it.");
      days.merge(entry.earnedOn(), entry.points(), Integer::sum);
      return;
    }
    if (!corrected.earnedOn().equals(entry.earnedOn())) {
      faults.add("It corrects an entry of another day.");
    }
    var before = standing.getOrDefault(corrected.id(), 0);
    var allowed =
        entry.kind() == EntryKind.REINSTATEMENT
            ? entry.points() == 0 || (before == 0 && entry.points() == corrected.points())
            : entry.points() == -before;
    if (!allowed) {
      faults.add(
          "It changes %d points; %d are left of what it corrects."
              .formatted(entry.points(), before));
    }
    standing.merge(corrected.id(), entry.points(), Integer::sum);
    if (corrected.kind() != EntryKind.CERTIFICATION) {
      days.merge(entry.earnedOn(), entry.points(), Integer::sum);
    }
  }

  /** What was earned on each day and still stands, before it fades; days with nothing left out. */
  public SortedMap<LocalDate, Integer> days() {
    var result = new TreeMap<>(days);
    result.values().removeIf(points -> points == 0);
    return result;
  }

  /**
   * The score: what is left of each day's points, and the highest valid certification.
   *
   * @return millionths of a point
   */
  public long micros(LocalDate on, Decay decay) {
    var earned = 0L;
    for (var day : days.headMap(on.plusDays(1)).entrySet()) {
      earned += decay.micros(day.getValue(), DAYS.between(day.getKey(), on));
    }
    return earned + certified(on) * Decay.MICROS;
  }

  private long certified(LocalDate on) {
    return certifications.stream()
        .filter(it -> !it.earnedOn().isAfter(on))
        .filter(it -> it.expiresOn() == null || on.isBefore(it.expiresOn()))
        .mapToLong(it -> standing.getOrDefault(it.id(), 0))
        .max()
        .orElse(0);
  }
}
