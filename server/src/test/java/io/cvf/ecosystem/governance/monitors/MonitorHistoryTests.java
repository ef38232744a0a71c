package io.cvf.ecosystem.governance.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.agreements.AgreementDesk;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.rules.sla.Span;
import io.cvf.rules.sla.Spans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApiTest
@RecordApplicationEvents
class MonitorHistoryTests {

  private static final Instant BEGIN = Instant.parse("2027-02-01T00:00:00Z");
  private static final Instant END = Instant.parse("2027-03-01T00:00:00Z");

  @Autowired ApplicationContext context;
  @Autowired ApplicationEvents events;
  @Autowired MonitorHistory history;
  @Autowired Sightings sightings;
  private AgreementDesk desk;
  private Lookout lookout;
  private UUID site;

  @BeforeEach
  void agreed() {
    desk = new AgreementDesk(context);
    desk.partner();
    var agreement = desk.active("PREMIUM");
    lookout = new Lookout(context);
    site = lookout.monitor(agreement, "site", BEGIN);
    desk.on("2027-03-05T00:00:00Z");
  }

  @Test
  void monthIsDownWhereLooksFailedAndUpElsewhere() {
    var down =
        new Spans(
            List.of(
                span("2027-02-03T10:07:00Z", "2027-02-03T11:00:30Z"),
                span("2027-02-28T23:00:00Z", "2027-03-01T00:00:00Z")));
    lookout.look(site, BEGIN, END.plusSeconds(600), down);

    var found = watched();
    assertThat(found.watched()).isEqualTo(Spans.of(BEGIN, END));
    assertThat(found.observed().down()).isEqualTo(down);
    assertThat(found.observed().missing()).isEqualTo(Spans.NONE);
  }

  @Test
  void dataAreMissingBeforeTheFirstLookAndWhenALookStandsNoLonger() {
    lookout.up(site, BEGIN.plusSeconds(3_600), BEGIN.plusSeconds(7_200));
    lookout.up(site, BEGIN.plusSeconds(20_000), BEGIN.plusSeconds(20_001));

    // the last look of the hour is at 6,600 s and stands for three times 600 s and 10 s
    assertThat(watched().observed().missing())
        .isEqualTo(
            new Spans(
                List.of(
                    new Span(BEGIN, BEGIN.plusSeconds(3_600)),
                    new Span(BEGIN.plusSeconds(6_600 + 1_810), BEGIN.plusSeconds(20_000)),
                    new Span(BEGIN.plusSeconds(20_000 + 1_810), END))));
  }

  @Test
  void silenceOfAMonitorThatIsDownIsMissingAndNotDown() {
    lookout.down(site, BEGIN, BEGIN.plusSeconds(1));
    lookout.up(site, BEGIN.plusSeconds(86_400), BEGIN.plusSeconds(86_401));

    assertThat(watched().observed().down().seconds()).isEqualTo(1_810);
  }

  @Test
  void looksThatComeTwiceOrTooLateChangeNothing() {
    lookout.look(site, BEGIN, BEGIN.plusSeconds(7_200), Spans.NONE);
    lookout.look(site, BEGIN, BEGIN.plusSeconds(7_200), Spans.NONE);
    sightings.follow(List.of(Look.down(site, BEGIN.plusSeconds(1_000), Cause.DNS)));

    assertThat(watched().observed().down()).isEqualTo(Spans.NONE);
    assertThat(events.stream(MonitorWentDown.class)).isEmpty();
  }

  @Test
  void ofTwoLooksAtTheSameMomentTheWorseCounts() {
    sightings.follow(List.of(Look.up(site, BEGIN), Look.down(site, BEGIN, Cause.STATUS)));

    assertThat(events.stream(MonitorWentDown.class))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.since()).isEqualTo(BEGIN);
          assertThat(it.allDown()).isTrue();
          assertThat(it.cause()).contains("status");
        });
  }

  @Test
  void unconfirmedFailureIsNoOutage() {
    sightings.follow(
        List.of(
            Look.up(site, BEGIN),
            Look.down(site, BEGIN.plusSeconds(60), Cause.TIMEOUT).uncounted(),
            Look.up(site, BEGIN.plusSeconds(65))));

    assertThat(watched().observed().down()).isEqualTo(Spans.NONE);
  }

  @Test
  void whatIsDownLastsUntilNowAndComesBackOnce() {
    lookout.up(site, BEGIN, Instant.parse("2027-03-04T23:00:00Z"));
    lookout.down(
        site, Instant.parse("2027-03-04T23:30:00Z"), Instant.parse("2027-03-05T00:00:00Z"));

    var march = Instant.parse("2027-03-01T00:00:00Z");
    assertThat(one(march, march.plusSeconds(31 * 86_400)).observed().down())
        .isEqualTo(
            Spans.of(Instant.parse("2027-03-04T23:30:00Z"), Instant.parse("2027-03-05T00:00:00Z")));
    desk.on("2027-03-05T00:10:00Z");
    lookout.up(site, Instant.parse("2027-03-05T00:05:00Z"), Instant.parse("2027-03-05T00:06:00Z"));
    assertThat(events.stream(MonitorCameBack.class))
        .singleElement()
        .satisfies(it -> assertThat(it.at()).isEqualTo("2027-03-05T00:05:00Z"));
  }

  @Test
  void pausedTimeIsNotWatched() {
    lookout.down(site, BEGIN, END);
    lookout.paused(site, BEGIN.plusSeconds(3_600), END.minusSeconds(3_600));

    assertThat(watched().watched().seconds()).isEqualTo(7_200);
    assertThat(watched().observed().down().seconds()).isEqualTo(7_200);
    assertThat(watched().paused())
        .isEqualTo(Spans.of(BEGIN.plusSeconds(3_600), END.minusSeconds(3_600)));
  }

  @Test
  void aPauseOverTheWholePeriodIsPausedTime() {
    lookout.paused(site, BEGIN.minusSeconds(3_600), END.plusSeconds(3_600));

    assertThat(watched().watched()).isEqualTo(Spans.NONE);
    assertThat(watched().paused()).isEqualTo(Spans.of(BEGIN, END));
  }

  @Test
  void daysComeFromTheirSumsAndMergeExactly() {
    var other =
        lookout.monitor(
            desk.market().read("mia", "/partners/acme/agreement", "$.id"), "api", BEGIN);
    lookout.answered(site, LocalDate.parse("2027-02-01"), 1, 10, 20, 30);
    lookout.answered(other, LocalDate.parse("2027-02-01"), 0, 40);
    lookout.answered(site, LocalDate.parse("2027-02-03"), 0, 100);

    var days =
        history.days(desk.acme(), LocalDate.parse("2027-02-01"), LocalDate.parse("2027-03-01"));
    assertThat(days).hasSize(2);
    assertThat(days.getFirst())
        .isEqualTo(new MonitorHistory.Day(LocalDate.parse("2027-02-01"), 5, 1, 20, 40, 40));
    assertThat(
            history.together(
                desk.acme(), LocalDate.parse("2027-02-01"), LocalDate.parse("2027-02-03")))
        .hasValueSatisfying(it -> assertThat(it.probes()).isEqualTo(5));
    assertThat(
            history.together(
                new PartnerId(UUID.randomUUID()),
                LocalDate.parse("2027-02-01"),
                LocalDate.parse("2027-02-03")))
        .isEmpty();
  }

  @Test
  void platformOutagesAreCutToThePeriod() {
    lookout.platformOutage(BEGIN.minusSeconds(60), BEGIN.plusSeconds(60));

    assertThat(history.platformOutages(BEGIN, END))
        .isEqualTo(Spans.of(BEGIN, BEGIN.plusSeconds(60)));
  }

  private MonitorHistory.Watched watched() {
    return one(BEGIN, END);
  }

  private MonitorHistory.Watched one(Instant from, Instant until) {
    return history.of(List.of(desk.acme()), from, until).get(desk.acme()).stream()
        .filter(it -> it.monitor().equals(site))
        .findFirst()
        .orElseThrow();
  }

  private static Span span(String from, String until) {
    return new Span(Instant.parse(from), Instant.parse(until));
  }
}
