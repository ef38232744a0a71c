package io.cvf.ecosystem.governance.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.rules.sla.Spans;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MonitoredTest
class NetworkWatchTests {

  private static final Instant T = Instant.parse("2027-02-01T12:00:00Z");

  @Autowired PlatformOutages outages;
  @Autowired MonitorTurns turns;
  @Autowired TransactionTemplate transaction;
  private NetworkWatch watch;

  @BeforeEach
  void begin() {
    watch = new NetworkWatch(outages, turns, transaction);
    watch.judge(all(T, null, 10), T.plusSeconds(1));
  }

  @Test
  void whenMostHostsFallAtOnceItIsThePlatform() {
    assertThat(watch.judge(all(T.plusSeconds(60), Cause.TIMEOUT, 3), T.plusSeconds(65))).isEmpty();
    var judged = watch.judge(all(T.plusSeconds(62), Cause.DNS, 10), T.plusSeconds(70));

    assertThat(judged).hasSizeGreaterThanOrEqualTo(10).noneMatch(Look::counts);
    assertThat(found()).isEqualTo(Spans.of(T.plusSeconds(60), T.plusSeconds(70)));
  }

  @Test
  void itLastsUntilHalfOfThemAnswer() {
    watch.judge(all(T.plusSeconds(60), Cause.TIMEOUT, 10), T.plusSeconds(65));
    assertThat(watch.judge(all(T.plusSeconds(120), Cause.TIMEOUT, 10), T.plusSeconds(125)))
        .noneMatch(Look::counts);
    watch.judge(all(T.plusSeconds(180), null, 5), T.plusSeconds(185));

    assertThat(found()).isEqualTo(Spans.of(T.plusSeconds(60), T.plusSeconds(185)));
    // those that still do not answer are down by themselves now
    watch.judge(all(T.plusSeconds(240), null, 5), T.plusSeconds(241));
    assertThat(
            watch.judge(List.of(finding(9, T.plusSeconds(241), Cause.TIMEOUT)), T.plusSeconds(400)))
        .allMatch(Look::counts)
        .hasSize(1);
  }

  @Test
  void nobodyWaitsForHostsThatAreNotLookedAtAnyMore() {
    watch.judge(all(T.plusSeconds(60), Cause.TIMEOUT, 10), T.plusSeconds(65));
    watch.judge(List.of(finding(11, T.plusSeconds(1_000), null)), T.plusSeconds(1_001));
    watch.judge(List.of(), T.plusSeconds(1_002));

    assertThat(
            watch.judge(
                List.of(finding(12, T.plusSeconds(1_100), Cause.TIMEOUT)), T.plusSeconds(1_200)))
        .hasSize(1)
        .allMatch(Look::counts);
    assertThat(found()).isEqualTo(Spans.of(T.plusSeconds(60), T.plusSeconds(1_002)));
  }

  @Test
  void oneHostThatFallsWhileOthersAnswerIsDown() {
    assertThat(
            watch.judge(List.of(finding(0, T.plusSeconds(60), Cause.TIMEOUT)), T.plusSeconds(66)))
        .isEmpty();
    var judged =
        watch.judge(
            IntStream.range(1, 10).mapToObj(i -> finding(i, T.plusSeconds(61), null)).toList(),
            T.plusSeconds(67));

    assertThat(judged).hasSize(10).allMatch(Look::counts);
    assertThat(found()).isEqualTo(Spans.NONE);
  }

  @Test
  void fewHostsTellNothingOfTheNetwork() {
    var few = new NetworkWatch(outages, turns, transaction);
    few.judge(all(T, null, 4), T.plusSeconds(1));

    assertThat(few.judge(all(T.plusSeconds(60), Cause.TIMEOUT, 4), T.plusSeconds(66)))
        .hasSize(4)
        .allMatch(Look::counts);
  }

  @Test
  void withoutOtherLooksAFailureCountsAfterAMinute() {
    var one = List.of(finding(0, T.plusSeconds(30), Cause.CONNECTION));
    assertThat(watch.judge(one, T.plusSeconds(36))).isEmpty();
    assertThat(watch.judge(List.of(), T.plusSeconds(91))).hasSize(1).allMatch(Look::counts);
  }

  @Test
  void wrongAnswersAreNoMatterOfTheNetwork() {
    assertThat(watch.judge(all(T.plusSeconds(60), Cause.STATUS, 10), T.plusSeconds(61)))
        .hasSize(10)
        .allMatch(Look::counts);
  }

  private Spans found() {
    return outages.of(T, T.plus(Duration.ofDays(1)));
  }

  private static List<Finding> all(
      Instant at, @org.jspecify.annotations.Nullable Cause why, int hosts) {
    return IntStream.range(0, hosts).mapToObj(i -> finding(i, at, why)).toList();
  }

  private static Finding finding(
      int host, Instant at, @org.jspecify.annotations.Nullable Cause why) {
    var monitor = new UUID(7, host);
    var target =
        new Target(
            monitor,
            URI.create("https://host" + host + ".example/"),
            "GET",
            List.of(),
            null,
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            false);
    return new Finding(
        target, List.of(why == null ? Look.up(monitor, at) : Look.down(monitor, at, why)));
  }
}
