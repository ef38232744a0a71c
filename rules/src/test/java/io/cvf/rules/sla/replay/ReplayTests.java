package io.cvf.rules.sla.replay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cvf.rules.sla.Observations.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What we make of somebody else's looks, beside what their own monitor makes of them. */
class ReplayTests {

  private static final Path TABLE = Path.of("target", "sla-replay.md");
  private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
  private static final LocalDate TENTH = LocalDate.parse("2026-03-10");

  @Test
  void everyDifferenceToTheOtherMonitorIsExplainedByTheNameOfARule() throws IOException {
    var samples = System.getenv("CVF_SAMPLE_DATA");
    assumeTrue(samples != null, "CVF_SAMPLE_DATA names no folder with sample data");
    var sites = new SampleFolder(Path.of(samples, "uptime")).sites();
    assertThat(sites).hasSize(51).noneMatch(it -> it.looks().isEmpty());

    var explanations = sites.stream().map(Explanation::of).toList();
    write(explanations);

    assertThat(explanations).filteredOn(it -> it.rules().isEmpty()).isEmpty();
    var used =
        explanations.stream()
            .flatMap(it -> it.rules().orElseThrow().stream())
            .collect(groupingBy(Enum::name, TreeMap::new, counting()));
    System.out.printf(
        "%d sites, %d without a difference; %s; see rules/%s%n",
        sites.size(),
        explanations.stream().filter(it -> it.rules().orElseThrow().isEmpty()).count(),
        used,
        TABLE);
    assertThat(used.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(TheirRule.values()).map(Enum::name).toList());
  }

  private static void write(List<Explanation> explanations) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("| site | our uptime | theirs | difference | days that differ, in minutes | rules |");
    lines.add("|---|---|---|---|---|---|");
    explanations.forEach(it -> lines.add(it.line()));
    lines.add("");
    Arrays.stream(TheirRule.values()).forEach(it -> lines.add("- " + it));
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, lines);
  }

  @Test
  void whatAgreesNeedsNoRule() {
    var site = site("shop", 9_986, Map.of(TENTH, 60), down("2026-03-10T10:00:00Z", 60));
    assertThat(Explanation.of(site).rules()).contains(Set.of());
  }

  @Test
  void aDifferenceThatNoRuleRemovesStaysUnexplained() {
    var fewerMinutes = site("shop", 9_986, Map.of(TENTH, 50), down("2026-03-10T10:00:00Z", 60));
    assertThat(Explanation.of(fewerMinutes).rules()).isEmpty();

    var otherUptime = site("shop", 9_900, Map.of(TENTH, 60), down("2026-03-10T10:00:00Z", 60));
    assertThat(Explanation.of(otherUptime).rules()).isEmpty();
  }

  @Test
  void aLabelOfFiftyCharactersIsNotTooLong() {
    var outage = down("2026-03-10T10:00:00Z", 60);
    assertThat(Explanation.of(site("x".repeat(51), 10_000, Map.of(), outage)).rules())
        .contains(Set.of(TheirRule.NO_ISSUE_FOR_A_LONG_LABEL));
    assertThat(Explanation.of(site("x".repeat(50), 10_000, Map.of(), outage)).rules()).isEmpty();
  }

  @Test
  void onlyOutagesOfLessThanAQuarterOfAnHourAreDeleted() {
    assertThat(
            Explanation.of(site("shop", 10_000, Map.of(), down("2026-03-10T10:00:00Z", 14)))
                .rules())
        .contains(Set.of(TheirRule.SHORT_OUTAGES_ARE_DELETED));
    assertThat(
            Explanation.of(site("shop", 10_000, Map.of(), down("2026-03-10T10:00:00Z", 15)))
                .rules())
        .isEmpty();
  }

  @Test
  void anIssueThatStayedOpenIsOneOfAFewSecondsAndGoesOnAfterMidnight() {
    var theirs = Map.of(TENTH, 840, TENTH.plusDays(1), 600);
    var seconds = down(Instant.parse("2026-03-10T10:00:00Z"), Duration.ofSeconds(4));

    assertThat(Explanation.of(site("shop", 9_667, theirs, seconds)).rules())
        .contains(Set.of(TheirRule.ISSUE_CLOSED_LATE));
    assertThat(
            Explanation.of(site("shop", 9_667, theirs, down("2026-03-10T10:00:00Z", 60))).rules())
        .isEmpty();
  }

  @Test
  void aMonitorNameMayHaveCommasAndQuotes() {
    assertThat(
            SampleFolder.line("2026-01-20T21:28:38+00:00,\"A, \"\"B\"\" and C\",down,0,17")
                .monitor())
        .isEqualTo("A, \"B\" and C");
  }

  /** Looked at every six hours for thirty days, and at the moments given. */
  private static Site site(
      String slug, int theirUptime, Map<LocalDate, Integer> theirMinutes, List<Look> changes) {
    var looks = new ArrayList<Look>();
    for (var i = 0; i <= 120; i++) {
      var at = FIRST.plus(Duration.ofHours(6L * i));
      looks.add(new Look(at, true));
    }
    looks.addAll(changes);
    return new Site(slug, slug, theirUptime, theirMinutes, looks);
  }

  private static List<Look> down(String from, int minutes) {
    return down(Instant.parse(from), Duration.ofMinutes(minutes));
  }

  private static List<Look> down(Instant from, Duration length) {
    return List.of(new Look(from, false), new Look(from.plus(length), true));
  }
}
