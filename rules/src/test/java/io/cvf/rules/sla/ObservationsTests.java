package io.cvf.rules.sla;

import static io.cvf.rules.sla.Seconds.at;
import static io.cvf.rules.sla.Seconds.spans;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.rules.sla.Observations.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ObservationsTests {

  private static final Duration VALID = Duration.ofSeconds(30);

  @Test
  void aLookStandsUntilTheNextOne() {
    assertThat(observe(up(0), down(10), down(20), up(30), up(50)))
        .isEqualTo(new Observations(spans(10, 30), spans(80, 100)));
  }

  @Test
  void aLookStandsNoLongerThanItIsValid() {
    assertThat(observe(up(0), down(20), up(90)))
        .isEqualTo(new Observations(spans(20, 50), spans(50, 90)));
  }

  @Test
  void beforeTheFirstLookNobodyKnows() {
    assertThat(observe(up(40), up(70))).isEqualTo(new Observations(Spans.NONE, spans(0, 40)));
    assertThat(observe()).isEqualTo(new Observations(Spans.NONE, spans(0, 100)));
  }

  @Test
  void aLookBeforeThePeriodStandsIntoItAndOneAfterItEndsNothingEarlier() {
    assertThat(observe(down(-10), up(15), down(95), up(110)))
        .isEqualTo(new Observations(spans(0, 15, 95, 100), spans(45, 95)));
  }

  @Test
  void ofTwoLooksAtTheSameSecondTheWorseCounts() {
    var early = new Look(Instant.parse("1970-01-01T00:00:10.1Z"), false);
    var late = new Look(Instant.parse("1970-01-01T00:00:10.9Z"), true);

    assertThat(observe(early, late, up(20))).isEqualTo(observe(down(10), up(20)));
    assertThat(observe(late, early, up(20))).isEqualTo(observe(down(10), up(20)));
  }

  @Test
  void looksOutOfOrderOrRepeatedSayTheSame() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 2_000; round++) {
      var looks = new ArrayList<>(looks(random));
      var expected = observe(looks);
      for (var i = looks.size(); i > 0; i--) {
        looks.add(looks.get(random.nextInt(looks.size())));
      }
      Collections.shuffle(looks, random);
      assertThat(observe(looks)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void everySecondIsWhatTheLastLookThatIsStillValidFound() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 500; round++) {
      var looks = looks(random);
      var found = observe(looks);
      for (var second = 0; second < 100; second++) {
        var moment = at(second);
        var last =
            looks.stream().map(Look::at).filter(it -> !it.isAfter(moment)).max(Instant::compareTo);
        var known = last.isPresent() && last.get().plus(VALID).isAfter(moment);
        var down = known && looks.stream().anyMatch(it -> it.at().equals(last.get()) && !it.up());
        assertThat(found.missing().contains(moment)).as("seed %d", seed).isNotEqualTo(known);
        assertThat(found.down().contains(moment)).as("seed %d", seed).isEqualTo(down);
      }
    }
  }

  private static List<Look> looks(Random random) {
    return random
        .ints(random.nextInt(12), -40, 140)
        .mapToObj(it -> new Look(at(it), random.nextBoolean()))
        .toList();
  }

  private static Observations observe(Look... looks) {
    return observe(List.of(looks));
  }

  private static Observations observe(List<Look> looks) {
    return Observations.of(looks, VALID, at(0), at(100));
  }

  private static Look up(long second) {
    return new Look(at(second), true);
  }

  private static Look down(long second) {
    return new Look(at(second), false);
  }
}
