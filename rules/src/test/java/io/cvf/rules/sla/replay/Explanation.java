package io.cvf.rules.sla.replay;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Why a site's figures differ.
 *
 * @param ours counted by our rules alone
 * @param rules the fewest of theirs that remove the difference when they are used instead of ours;
 *     none where there is no difference; empty when nothing explains it
 */
record Explanation(Site site, Replay ours, Optional<Set<TheirRule>> rules) {

  /** Above it a difference of the uptime is to be explained, in parts per million. */
  private static final int TO_EXPLAIN = 500;

  /** Up to it a difference is removed: they round to hundredths of a point. */
  private static final int REMOVED = 100;

  static Explanation of(Site site) {
    var ours = Replay.of(site, Set.of());
    if (Math.abs(ours.difference(site)) <= TO_EXPLAIN && ours.differentDays(site).isEmpty()) {
      return new Explanation(site, ours, Optional.of(Set.of()));
    }
    var rules =
        IntStream.range(1, 1 << TheirRule.values().length)
            .mapToObj(Explanation::subset)
            .sorted(Comparator.comparingInt(Set::size))
            .filter(it -> removes(site, Replay.of(site, it)))
            .findFirst();
    return new Explanation(site, ours, rules);
  }

  private static boolean removes(Site site, Replay replay) {
    return Math.abs(replay.difference(site)) <= REMOVED && replay.differentDays(site).isEmpty();
  }

  private static Set<TheirRule> subset(int bits) {
    var rules = EnumSet.noneOf(TheirRule.class);
    var bit = 1;
    for (var rule : TheirRule.values()) {
      if ((bits & bit) != 0) {
        rules.add(rule);
      }
      bit <<= 1;
    }
    return rules;
  }

  /** A line of the table. */
  String line() {
    var days =
        ours.differentDays(site).stream()
            .map(it ->
                "%s %s ↔ %d".formatted(it, minutes(it), site.theirMinutes().getOrDefault(it, 0)))
            .collect(joining(", "));
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(
            site.name().replace("|", "\\|"),
            percent(ours.uptimePartsPerMillion()),
            percent(site.theirUptime() * 100),
            percent(ours.difference(site)),
            days,
            rules
                .map(it -> it.stream().map(Enum::name).collect(joining(", ")))
                .orElse("UNEXPLAINED"));
  }

  private String minutes(LocalDate day) {
    return String.valueOf((ours.secondsDown().getOrDefault(day, 0L) + 30) / 60);
  }

  private static String percent(int partsPerMillion) {
    return BigDecimal.valueOf(partsPerMillion, 4).toPlainString();
  }
}
