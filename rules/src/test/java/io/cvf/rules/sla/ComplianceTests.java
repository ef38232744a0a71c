package io.cvf.rules.sla;

import static io.cvf.rules.sla.Compliance.Answer.NO;
import static io.cvf.rules.sla.Compliance.Answer.NO_DATA;
import static io.cvf.rules.sla.Compliance.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplianceTests {

  private static final int TARGET = 9_900;
  private static final PenaltyScale SCALE = new PenaltyScale(500, 1_000, 2_500);

  @ParameterizedTest
  @CsvSource({
    "YES, YES, YES",
    "YES, NO, NO",
    "NO, YES, NO",
    "NO, NO, NO",
    "NO_DATA, YES, NO_DATA",
    "NO_DATA, NO, NO"
  })
  void aPromiseIsBrokenWhenOneHalfIsAndOpenWithoutData(
      Compliance.Answer uptime, Compliance.Answer response, Compliance.Answer together) {
    assertThat(new Compliance(uptime, response).compliant()).isEqualTo(together);
  }

  @Test
  void theUptimeIsComparedWithoutRounding() {
    assertThat(uptime(9_900_000)).isEqualTo(YES);
    assertThat(uptime(9_899_999)).isEqualTo(NO);
    assertThat(Compliance.of(Availability.NONE, TARGET, List.of(), 60).uptime()).isEqualTo(NO_DATA);
  }

  @Test
  void theAverageResponseIsComparedWithoutRounding() {
    assertThat(response(60L, 61L, 59L)).isEqualTo(YES);
    // 60⅓ on average, which rounds to 60.
    assertThat(response(60L, 61L, 60L)).isEqualTo(NO);
    assertThat(response()).isEqualTo(YES);
    assertThat(response(0L)).isEqualTo(YES);
  }

  @Test
  void theAverageShownIsRoundedDown() {
    assertThat(Compliance.averageSeconds(List.of(60L, 61L, 60L))).hasValue(60);
    assertThat(Compliance.averageSeconds(List.of())).isEmpty();
  }

  @ParameterizedTest(name = "up {0} of 10,000,000")
  @CsvSource({
    "9900000, 0",
    "9899999, 500",
    "9800000, 500",
    "9799999, 1000",
    "9400000, 1000",
    "9399999, 2500",
    "0, 2500"
  })
  void thePenaltyGrowsWithTheDistanceToTheTarget(long up, int basisPoints) {
    var availability = upOf(up);
    var compliance = Compliance.of(availability, TARGET, List.of(), 60);
    assertThat(SCALE.basisPoints(compliance, availability, TARGET)).isEqualTo(basisPoints);
  }

  @Test
  void aSlowResponseAloneCostsTheFirstStep() {
    var slow = Compliance.of(upOf(10_000_000), TARGET, List.of(61L), 60);
    assertThat(SCALE.basisPoints(slow, upOf(10_000_000), TARGET)).isEqualTo(500);

    var slowAndUnmeasured = Compliance.of(Availability.NONE, TARGET, List.of(61L), 60);
    assertThat(SCALE.basisPoints(slowAndUnmeasured, Availability.NONE, TARGET)).isEqualTo(500);
  }

  @Test
  void withoutDataNothingIsToBePaid() {
    var nothing = Compliance.of(Availability.NONE, TARGET, List.of(), 60);
    assertThat(SCALE.basisPoints(nothing, Availability.NONE, TARGET)).isZero();
  }

  private static Compliance.Answer uptime(long up) {
    return Compliance.of(upOf(up), TARGET, List.of(), 60).uptime();
  }

  private static Compliance.Answer response(Long... seconds) {
    return Compliance.of(upOf(1), TARGET, List.of(seconds), 60).response();
  }

  private static Availability upOf(long up) {
    return new Availability(10_000_000, 0, 0, 0, 0, up, 10_000_000 - up);
  }
}
