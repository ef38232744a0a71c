package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.incidents.IncidentHistory.Past;
import io.cvf.rules.sla.Compliance;
import io.cvf.rules.sla.Compliance.Answer;
import io.cvf.rules.sla.ResponseClock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How soon incidents were answered.
 *
 * @param all in the order of their opening
 */
record Responses(List<Response> all) {

  private static final int SECONDS_A_MINUTE = 60;
  private static final int P95 = 95;

  /**
   * One incident; both figures are of the terms in force at its opening.
   *
   * @param seconds of the promised hours until the first answer, or until now
   * @param targetSeconds null where it does not count
   */
  record Response(Past incident, @Nullable Long seconds, @Nullable Long targetSeconds) {

    boolean counts() {
      return targetSeconds != null;
    }

    /** Why it does not count; null when it does. */
    @Nullable String whyNot() {
      if (counts()) {
        return null;
      }
      return incident.counts()
          ? "No agreement was in force."
          : "The partner opened it itself, or it was not severe enough.";
    }
  }

  /** Those opened in the period. */
  static Responses of(SlaFacts facts, Instant from, Instant until, Instant now) {
    return new Responses(
        facts.incidents().stream()
            .filter(it -> !it.openedAt().isBefore(from) && it.openedAt().isBefore(until))
            .map(it -> response(facts, it, now))
            .toList());
  }

  private static Response response(SlaFacts facts, Past it, Instant now) {
    var terms =
        facts.terms().stream()
            .filter(period ->
                !it.openedAt().isBefore(period.from()) && it.openedAt().isBefore(period.until()))
            .map(TermsInForce.Period::terms)
            .findFirst()
            .orElse(null);
    if (terms == null || !it.counts()) {
      return new Response(it, null, null);
    }
    return new Response(
        it,
        ResponseClock.seconds(
            it.openedAt(), answeredAt(it, now), it.pauses(), facts.calendar().support(terms.sla())),
        (long) terms.sla().firstResponseMinutes() * SECONDS_A_MINUTE);
  }

  /** What is resolved without a word was answered by that. */
  private static Instant answeredAt(Past it, Instant now) {
    var answered = it.acknowledgedAt() == null ? it.resolvedAt() : it.acknowledgedAt();
    return answered == null || answered.isAfter(now) ? now : answered;
  }

  /** Exact: the sum of the waits against the sum of what was promised for each. */
  Answer answer() {
    return waits().stream().mapToLong(Long::longValue).sum() <= promisedSum()
        ? Answer.YES
        : Answer.NO;
  }

  int counted() {
    return waits().size();
  }

  OptionalLong averageSeconds() {
    return Compliance.averageSeconds(waits());
  }

  /** On average; empty without incidents. */
  OptionalLong targetSeconds() {
    return counted() == 0 ? OptionalLong.empty() : OptionalLong.of(promisedSum() / counted());
  }

  /** Of an even number the mean of both in the middle, rounded down. */
  OptionalLong medianSeconds() {
    var sorted = waits();
    var half = sorted.size() / 2;
    if (sorted.isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2);
  }

  /** By nearest rank. */
  OptionalLong p95Seconds() {
    var sorted = waits();
    return sorted.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(sorted.get((sorted.size() * P95 + 99) / 100 - 1));
  }

  private long promisedSum() {
    return all.stream()
        .map(Response::targetSeconds)
        .filter(it -> it != null)
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Ascending. */
  private List<Long> waits() {
    return all.stream()
        .filter(Response::counts)
        .map(Response::seconds)
        .<Long>mapMulti((it, next) -> {
          if (it != null) {
            next.accept(it);
          }
        })
        .sorted()
        .toList();
  }
}
