package io.cvf.rules.sla;

import static io.cvf.rules.sla.MaintenanceRule.AGREED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.rules.sla.MaintenanceRule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaintenanceRuleTests {

  @Test
  void seventyTwoHoursAheadIsInTimeAndAMomentLaterIsNot() {
    var span = span("2026-11-10T22:00:00Z", 2);
    var last = Instant.parse("2026-11-07T22:00:00Z");

    assertThat(AGREED.isInTime(new Window(span, last))).isTrue();
    assertThat(AGREED.isInTime(new Window(span, last.plusMillis(1)))).isFalse();
    assertThat(AGREED.excluded(List.of(new Window(span, last.plusMillis(1)))))
        .isEqualTo(Spans.NONE);
  }

  @Test
  void noMoreThanEightHoursAMonthAreExcludedTheEarliestFirst() {
    var late = window("2026-11-20T00:00:00Z", 5);
    var early = window("2026-11-10T00:00:00Z", 5);

    assertThat(AGREED.excluded(List.of(late, early)))
        .isEqualTo(Spans.of(span("2026-11-10T00:00:00Z", 5), span("2026-11-20T00:00:00Z", 3)));
  }

  @Test
  void everyMonthHasItsOwnEightHours() {
    assertThat(AGREED.excluded(List.of(window("2026-11-30T14:00:00Z", 20))))
        .isEqualTo(Spans.of(span("2026-11-30T14:00:00Z", 8), span("2026-12-01T00:00:00Z", 8)));
    assertThat(
            AGREED
                .excluded(
                    List.of(window("2026-11-05T00:00:00Z", 8), window("2027-02-05T00:00:00Z", 8)))
                .seconds())
        .isEqualTo(Duration.ofHours(16).toSeconds());
  }

  @Test
  void windowsThatOverlapUseTheirTimeOnce() {
    assertThat(
            AGREED.excluded(
                List.of(
                    window("2026-11-10T00:00:00Z", 5),
                    window("2026-11-10T02:00:00Z", 5),
                    window("2026-11-20T00:00:00Z", 2))))
        .isEqualTo(Spans.of(span("2026-11-10T00:00:00Z", 7), span("2026-11-20T00:00:00Z", 1)));
  }

  @Test
  void whatWasAnnouncedTooLateUsesUpNothing() {
    var late = new Window(span("2026-11-05T00:00:00Z", 8), Instant.parse("2026-11-04T00:00:00Z"));
    var inTime = window("2026-11-20T00:00:00Z", 8);

    assertThat(AGREED.excluded(List.of(late, inTime))).isEqualTo(Spans.of(inTime.span()));
  }

  @Test
  void nothingAnnouncedExcludesNothing() {
    assertThat(AGREED.excluded(List.of())).isEqualTo(Spans.NONE);
  }

  private static Window window(String from, int hours) {
    return new Window(span(from, hours), Instant.parse("2026-10-01T00:00:00Z"));
  }

  private static Span span(String from, int hours) {
    var begin = Instant.parse(from);
    return new Span(begin, begin.plus(Duration.ofHours(hours)));
  }
}
