package io.cvf.ecosystem.governance.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.governance.maintenance.MaintenanceHistory.Announced;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.rules.sla.MaintenanceRule;
import io.cvf.rules.sla.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

@ApiTest
class MaintenanceHistoryTests {

  private static final PartnerId ACME = new PartnerId(new UUID(0, 1));
  private static final PartnerId GLOBEX = new PartnerId(new UUID(0, 2));
  private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");

  @Autowired ApplicationContext context;
  @Autowired MaintenanceHistory history;
  private MaintenanceDesk desk;

  @BeforeEach
  void desk() {
    desk = new MaintenanceDesk(context);
  }

  @Test
  void theWholeMonthsOfThePeriodAreThereSoThatTheirAllowanceCanBeUsedUp() {
    var first = announced("2026-03-01T00:00:00Z", "2026-03-01T02:00:00Z");
    var last = announced("2026-03-31T23:00:00Z", "2026-04-01T01:00:00Z");
    announced("2026-02-28T22:00:00Z", "2026-03-01T00:00:00Z");
    announced("2026-04-02T00:00:00Z", "2026-04-02T01:00:00Z");

    assertThat(of("2026-03-10T00:00:00Z", "2026-03-11T00:00:00Z"))
        .extracting(Announced::id)
        .containsExactly(first, last);
  }

  @Test
  void aWindowSaysWhenItWasAnnouncedAndWhatItTakesDown() {
    var one = new UUID(0, 7);
    var from = Instant.parse("2026-03-10T10:00:00Z");
    desk.announced(ACME, from, from.plusSeconds(60), EARLY, one);

    var window = of("2026-03-10T00:00:00Z", "2026-03-11T00:00:00Z").getFirst();

    assertThat(window.window())
        .isEqualTo(new MaintenanceRule.Window(new Span(from, from.plusSeconds(60)), EARLY));
    assertThat(window.isFor(one)).isTrue();
    assertThat(window.isFor(new UUID(0, 8))).isFalse();
    assertThat(window.reason()).isEqualTo("A new database");
  }

  @Test
  void theDatabaseKeepsOnesOfOnePartnerFromOverlapping() {
    var from = Instant.parse("2026-03-10T10:00:00Z");
    desk.announced(ACME, from, from.plusSeconds(3_600), EARLY);

    desk.announced(GLOBEX, from, from.plusSeconds(3_600), EARLY);
    desk.announced(ACME, from.plusSeconds(3_600), from.plusSeconds(7_200), EARLY);
    assertThatThrownBy(
            () -> desk.announced(ACME, from.plusSeconds(3_599), from.plusSeconds(4_000), EARLY))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private UUID announced(String from, String until) {
    return desk.announced(ACME, Instant.parse(from), Instant.parse(until), EARLY);
  }

  private List<Announced> of(String from, String until) {
    return history
        .of(List.of(ACME), Instant.parse(from), Instant.parse(until))
        .getOrDefault(ACME, List.of());
  }
}
