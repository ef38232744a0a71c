package io.cvf.rules.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.rules.sla.ErrorBudget.BurnAlert;
import io.cvf.rules.sla.MaintenanceRule.Window;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people read is what the code does. */
class SlaGuideTests {

  private static final Path GUIDE = Path.of("..", "docs", "guide", "sla.md");
  private static final int TARGET = 9_900;

  private final String guide;

  SlaGuideTests() throws IOException {
    guide = Files.readString(GUIDE);
  }

  @Test
  void theExampleIsWhatTheArithmeticSays() {
    var november = Spans.of(at("2026-11-01T00:00:00Z"), at("2026-12-01T00:00:00Z"));
    var maintenance = span("2026-11-10T00:00:00Z", Duration.ofHours(10));
    var found =
        Availability.of(
            november,
            new Observations(
                Spans.of(maintenance, span("2026-11-17T10:00:00Z", Duration.ofHours(5))),
                Spans.of(span("2026-11-20T10:00:00Z", Duration.ofHours(2)))),
            MaintenanceRule.AGREED.excluded(
                List.of(new Window(maintenance, at("2026-11-01T00:00:00Z")))),
            Spans.of(span("2026-11-23T10:00:00Z", Duration.ofMinutes(30))),
            MissingRule.EXCLUDED);

    Map.of(
            "scheduled", found.scheduled(),
            "maintenance", found.maintenance(),
            "platform outages", found.platform(),
            "missing data", found.missing(),
            "down", found.down(),
            "up", found.up())
        .forEach((line, seconds) ->
            assertThat(guide).contains("| %s | %s |".formatted(line, text(seconds))));
    var uptime = BigDecimal.valueOf(found.uptimePartsPerMillion().orElseThrow(), 4);
    var budget = ErrorBudget.of(found.up() + found.down(), found.down(), TARGET);
    assertThat(found.reaches(TARGET)).isTrue();
    assertThat(guide)
        .contains(
            "Uptime is %s ÷ %s = %s %%, which keeps the promise of 99 %%."
                .formatted(text(found.up()), text(found.up() + found.down()), uptime),
            "The error budget allowed %s seconds; %s are left."
                .formatted(text(budget.allowedSeconds()), text(budget.leftSeconds())));
  }

  @Test
  void theMaintenanceRuleIsTheOneWritten() {
    assertThat(guide)
        .contains(
            "announced **%d hours** before".formatted(MaintenanceRule.AGREED.notice().toHours()),
            "no more than **%d hours** a calendar month"
                .formatted(MaintenanceRule.AGREED.monthly().toHours()));
  }

  @Test
  void theIncidentOverTheWeekendWaitedAsLongAsWritten() {
    var berlin = ZoneId.of("Europe/Berlin");
    var waited =
        ResponseClock.seconds(
            at("2026-11-06T15:30:00Z"),
            at("2026-11-09T08:45:00Z"),
            Spans.NONE,
            new Hours.Business(berlin, _ -> false));

    assertThat(at("2026-11-06T15:30:00Z").atZone(berlin)).asString().contains("T16:30");
    assertThat(at("2026-11-09T08:45:00Z").atZone(berlin)).asString().contains("T09:45");
    assertThat(guide).contains("waited %s seconds in business hours".formatted(text(waited)));
  }

  @Test
  void theAlertsBurnAtTheRatesWritten() {
    assertThat(guide)
        .contains(
            "%s times as fast as it lasts over %s and %s, %d times over %s and %s, once over %s and %s"
                .formatted(
                    BigDecimal.valueOf(BurnAlert.FAST.tenths(), 1),
                    text(BurnAlert.FAST.window()),
                    text(BurnAlert.FAST.shortWindow()),
                    BurnAlert.STEADY.tenths() / 10,
                    text(BurnAlert.STEADY.window()),
                    text(BurnAlert.STEADY.shortWindow()),
                    text(BurnAlert.SLOW.window()),
                    text(BurnAlert.SLOW.shortWindow())));
    assertThat(BurnAlert.SLOW.tenths()).isEqualTo(10);
  }

  @Test
  void aMonthIsKeptOrNotAsTheTableSays() {
    var verdicts =
        Map.of(
            Compliance.Answer.YES, "compliant",
            Compliance.Answer.NO, "not compliant",
            Compliance.Answer.NO_DATA, "without a verdict");
    var rows = Map.of("reached", "YES", "missed", "NO", "no data", "NO_DATA");
    for (var uptime : rows.keySet()) {
      for (var response : List.of("in time", "late")) {
        var together =
            new Compliance(
                    Compliance.Answer.valueOf(rows.get(uptime)),
                    response.equals("late") ? Compliance.Answer.NO : Compliance.Answer.YES)
                .compliant();
        var row = "| %s | %s | " + verdicts.get(together) + " |";
        assertThat(guide)
            .containsAnyOf(
                row.formatted(uptime, response),
                row.formatted(uptime, "any"),
                row.formatted("any", response));
      }
    }
  }

  private static Span span(String from, Duration length) {
    return new Span(at(from), at(from).plus(length));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static String text(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String text(Duration window) {
    if (window.toHours() == 0) {
      return window.toMinutes() + " min";
    }
    return window.toDays() > 0 ? window.toDays() + " d" : window.toHours() + " h";
  }
}
