package io.cvf.ecosystem.governance.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cvf.ecosystem.governance.incidents.IncidentHistory.Past;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.rules.sla.Span;
import io.cvf.rules.sla.Spans;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

@ApiTest
class IncidentHistoryTests {

  private static final PartnerId ACME = new PartnerId(new UUID(0, 1));
  private static final PartnerId GLOBEX = new PartnerId(new UUID(0, 2));
  private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");

  @Autowired ApplicationContext context;
  @Autowired IncidentHistory history;
  private IncidentDesk desk;

  @BeforeEach
  void desk() {
    desk = new IncidentDesk(context);
  }

  @Test
  void thosePartnersThatWereAskedForGetWhatWasOpenedInThePeriodInThatOrder() {
    var second = desk.opened(ACME, at("10T10"));
    var first = desk.opened(ACME, FROM);
    desk.opened(ACME, UNTIL);
    desk.opened(ACME, FROM.minusSeconds(1));
    var other = desk.opened(GLOBEX, at("05T10"));
    desk.opened(new PartnerId(new UUID(0, 3)), at("05T10"));

    var opened = history.opened(List.of(ACME, GLOBEX), FROM, UNTIL);

    assertThat(opened.get(ACME)).extracting(Past::id).containsExactly(first, second);
    assertThat(opened.get(GLOBEX)).extracting(Past::id).containsExactly(other);
    assertThat(opened).containsOnlyKeys(ACME, GLOBEX);
  }

  @Test
  void whatIsResolvedWithoutAnAnswerCountsAsAnsweredThen() {
    var id = desk.opened(ACME, at("10T10"));
    desk.resolved(id, at("10T12"));

    assertThat(only().acknowledgedAt()).isEqualTo(at("10T12"));
    assertThat(history.open(List.of(ACME))).isEmpty();
  }

  @Test
  void anOpenOneIsStillThereWithItsPausesAndWhetherItCounts() {
    var id = desk.opened(ACME, at("10T10"), Severity.CRITICAL, false);
    desk.paused(id, at("10T11"), at("10T12"));
    desk.paused(id, at("10T14"), null);

    var past = history.open(List.of(ACME)).get(ACME).getFirst();

    assertThat(past).isEqualTo(only());
    assertThat(past.counts()).isFalse();
    assertThat(past.acknowledgedAt()).isNull();
    assertThat(past.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(past.pauses())
        .isEqualTo(
            Spans.of(
                new Span(at("10T11"), at("10T12")),
                new Span(at("10T14"), Instant.parse("9999-01-01T00:00:00Z"))));
  }

  @Test
  void theDatabaseKeepsPausesFromOverlapping() {
    var id = desk.opened(ACME, at("10T10"));
    desk.paused(id, at("10T11"), null);

    assertThatThrownBy(() -> desk.paused(id, at("10T12"), at("10T13")))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void theDatabaseKeepsAMonitorFromHavingTwoOpenOnes() {
    var monitor = new UUID(0, 9);
    var id = desk.opened(ACME, at("10T10"), Severity.MAJOR, true, monitor);

    assertThatThrownBy(() -> desk.opened(ACME, at("11T10"), Severity.MAJOR, true, monitor))
        .isInstanceOf(DataIntegrityViolationException.class);
    desk.resolved(id, at("10T12"));
    desk.opened(ACME, at("11T10"), Severity.MAJOR, true, monitor);
  }

  @Test
  void whatEverybodyMayReadStandsInTheOrderOfTime() {
    var id = desk.opened(ACME, at("10T10"));
    desk.toldEverybody(id, at("10T11"), "We look");
    desk.toldEverybody(id, at("10T12"), "We know");

    var shown = context.getBean(PublicIncidents.class).of(List.of(ACME), FROM);

    assertThat(shown).extracting(PublicIncidents.Shown::id).containsExactly(id);
    assertThat(shown.getFirst().updates())
        .extracting(PublicIncidents.Update::at, PublicIncidents.Update::text)
        .containsExactly(tuple(at("10T11"), "We look"), tuple(at("10T12"), "We know"));
  }

  private Past only() {
    return history.opened(List.of(ACME), FROM, UNTIL).get(ACME).getFirst();
  }

  private static Instant at(String dayAndHour) {
    return Instant.parse("2026-03-%s:00:00Z".formatted(dayAndHour));
  }
}
