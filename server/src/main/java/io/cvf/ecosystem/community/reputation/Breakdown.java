package io.cvf.ecosystem.community.reputation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;

import io.cvf.ecosystem.community.reputation.EntryLists.Certified;
import io.cvf.ecosystem.community.reputation.EntryLists.OfDay;
import io.cvf.ecosystem.community.reputation.ReputationView.OnDay;
import io.cvf.ecosystem.community.reputation.ReputationView.Part;
import io.cvf.rules.reputation.Decay;
import io.cvf.rules.reputation.EntryKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a member's score is made of, and how it came about. */
record Breakdown(List<OfDay> days, List<Certified> certified, Decay decay) {

  private static final int HISTORY_DAYS = 365;
  private static final int HISTORY_POINTS = 60;

  /** The certification that counts: of several valid ones the highest. */
  Optional<Certified> counting(Instant at) {
    return certified.stream().filter(it -> it.counts(at)).findFirst();
  }

  List<Part> parts(Instant now) {
    var today = NewEntry.day(now);
    var byKind =
        days.stream()
            .collect(groupingBy(OfDay::kind, () -> new EnumMap<>(EntryKind.class), toList()));
    var parts = new ArrayList<Part>();
    byKind.forEach((kind, ofKind) -> {
      var sum = ofKind.stream().mapToInt(OfDay::points).sum();
      parts.add(new Part(kind, sum, earned(ofKind.stream(), today)));
    });
    counting(now)
        .ifPresent(it ->
            parts.add(new Part(EntryKind.CERTIFICATION, it.points(), it.points() * Decay.MICROS)));
    return parts;
  }

  /** The score on days of the last year, as the entries posted by then gave it. */
  List<OnDay> history(Instant now) {
    var history = new ArrayList<OnDay>();
    for (int point = HISTORY_POINTS - 1; point >= 0; point--) {
      var ago = HISTORY_DAYS * point / (HISTORY_POINTS - 1);
      var day = NewEntry.day(now).minusDays(ago);
      var posted =
          days.stream().filter(it -> !it.postedOn().isAfter(day) && !it.earnedOn().isAfter(day));
      var highest = counting(now.minus(ago, ChronoUnit.DAYS)).map(Certified::points).orElse(0);
      history.add(new OnDay(day, earned(posted, day) + highest * Decay.MICROS));
    }
    return history;
  }

  /** Added up by day before it fades, as scores are, so that both agree to the last digit. */
  private long earned(Stream<OfDay> all, LocalDate on) {
    return all.collect(groupingBy(OfDay::earnedOn, summingInt(OfDay::points))).entrySet().stream()
        .mapToLong(day -> left(day.getValue(), day.getKey(), on))
        .sum();
  }

  long left(int points, LocalDate earnedOn, LocalDate on) {
    return decay.micros(points, ChronoUnit.DAYS.between(earnedOn, on));
  }
}
