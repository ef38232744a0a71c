package io.cvf.ecosystem.insights.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTests {

  private static final Instant BEGIN = Instant.parse("2027-01-01T00:00:00Z");

  @Test
  void itsDayIsThatOfTheLastMomentItNeeded() {
    var progress = Progress.of(Milestone.RFCS, moments(5));

    assertThat(progress.reached()).hasValue(BEGIN.plusSeconds(4));
    assertThat(progress.done()).isEqualTo(5);
  }

  @Test
  void oneShortIsNotReached() {
    var progress = Progress.of(Milestone.RFCS, moments(4));

    assertThat(progress.reached()).isEmpty();
    assertThat(progress.done()).isEqualTo(4);
  }

  @Test
  void theFirstPractitionerIsEnough() {
    assertThat(Progress.of(Milestone.PRACTITIONERS, List.of()).reached()).isEmpty();
    assertThat(Progress.of(Milestone.PRACTITIONERS, moments(1)).reached()).hasValue(BEGIN);
  }

  private static List<Instant> moments(int count) {
    return IntStream.range(0, count).mapToObj(BEGIN::plusSeconds).toList();
  }
}
