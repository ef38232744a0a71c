package io.cvf.ecosystem.governance.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.rules.sla.Observations;
import io.cvf.rules.sla.Spans;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateNowTests {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Spans BEFORE = Spans.of(NOW.minusSeconds(3_600), NOW);
  private static final Spans AROUND = Spans.of(NOW.minusSeconds(600), NOW.plusSeconds(600));

  private static Watch up() {
    return new Watch(
        BEFORE, Spans.NONE, new Observations(Spans.NONE, Spans.NONE), Spans.NONE, Spans.NONE);
  }

  private static Watch down() {
    return new Watch(
        BEFORE, Spans.NONE, new Observations(BEFORE, Spans.NONE), Spans.NONE, Spans.NONE);
  }

  private static Watch unknown() {
    return new Watch(
        BEFORE, Spans.NONE, new Observations(Spans.NONE, BEFORE), Spans.NONE, Spans.NONE);
  }

  private static Watch announced(Watch watch) {
    return new Watch(watch.watched(), Spans.NONE, watch.observed(), Spans.NONE, AROUND);
  }

  private static PartnerState of(Watch... watches) {
    return StateNow.of(List.of(watches), NOW);
  }

  @Test
  void whatIsDownDecidesAmongWhatIsKnown() {
    assertThat(of(up(), up())).isEqualTo(PartnerState.UP);
    assertThat(of(up(), down())).isEqualTo(PartnerState.DEGRADED);
    assertThat(of(down(), down())).isEqualTo(PartnerState.DOWN);
    assertThat(of(down(), unknown())).isEqualTo(PartnerState.DOWN);
    assertThat(of(up(), unknown())).isEqualTo(PartnerState.UP);
  }

  @Test
  void withoutDataNothingIsClaimed() {
    assertThat(of()).isEqualTo(PartnerState.NO_DATA);
    assertThat(of(unknown(), unknown())).isEqualTo(PartnerState.NO_DATA);
  }

  @Test
  void maintenanceExplainsOnlyWhatItIsFor() {
    assertThat(of(announced(down()), up())).isEqualTo(PartnerState.MAINTENANCE);
    assertThat(of(announced(up()), up())).isEqualTo(PartnerState.MAINTENANCE);
    assertThat(of(announced(unknown()))).isEqualTo(PartnerState.MAINTENANCE);
    assertThat(of(announced(up()), down())).isEqualTo(PartnerState.DEGRADED);
  }

  @Test
  void anOutageThatEndedIsOver() {
    var before = Spans.of(NOW.minusSeconds(900), NOW.minusSeconds(300));
    var recovered =
        new Watch(BEFORE, Spans.NONE, new Observations(before, Spans.NONE), Spans.NONE, Spans.NONE);
    assertThat(of(recovered)).isEqualTo(PartnerState.UP);
  }
}
