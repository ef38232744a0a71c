package io.cvf.ecosystem.governance.status;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.agreements.AgreementDesk;
import io.cvf.ecosystem.governance.incidents.IncidentDesk;
import io.cvf.ecosystem.governance.maintenance.MaintenanceDesk;
import io.cvf.ecosystem.governance.monitors.Lookout;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import io.cvf.rules.sla.Spans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApiTest
class StatusApiTests {

  private static final Instant NOW = Instant.parse("2027-03-05T12:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2027-03-05T00:00:00Z");

  @Autowired ApplicationContext context;
  @Autowired StatusBoard board;
  @Autowired TestClock clock;
  private AgreementDesk desk;
  private Marketplace market;
  private Lookout lookout;
  private UUID site;

  @BeforeEach
  void acmeIsWatched() {
    desk = new AgreementDesk(context);
    desk.partner();
    market = desk.market();
    var agreement = desk.active("PREMIUM");
    lookout = new Lookout(context);
    site = lookout.monitor(agreement, "site", MIDNIGHT.minus(Duration.ofDays(1)));
    clock.set(NOW);
    board.forget();
  }

  private void lookedAt(Spans down) {
    lookout.look(site, MIDNIGHT.minus(Duration.ofDays(1)), NOW, down);
  }

  @Test
  void everybodySeesHowPartnersAreWithABarADay() {
    lookedAt(Spans.of(MIDNIGHT.minusSeconds(600), MIDNIGHT.plusSeconds(432)));

    var page = market.read(null, "/status");
    assertThat(JsonPath.<List<Integer>>read(page, "$.states[?(@.state == 'UP')].count"))
        .containsExactly(1);
    assertThat(JsonPath.<String>read(page, "$.items[0].state")).isEqualTo("UP");
    var days = JsonPath.<List<Map<String, Object>>>read(page, "$.items[0].days");
    assertThat(days).hasSize(StatusFigures.DAYS);
    assertThat(days.getLast())
        .containsEntry("uptimePartsPerMillion", 990_000)
        .containsEntry("downSeconds", 432);
    assertThat(days.get(StatusFigures.DAYS - 2)).containsEntry("downSeconds", 600);
    assertThat(days.getFirst()).doesNotContainKey("uptimePartsPerMillion");
    assertThat(JsonPath.<String>read(page, "$.firstDay")).isEqualTo("2026-12-06");
  }

  @Test
  void everybodyReadsTheSame() {
    lookedAt(Spans.NONE);

    var board = market.<List<Object>>read(null, "/status", "$.items");
    var one = market.<Map<String, Object>>read(null, "/status/acme", "$.partner");
    for (var who : List.of("olga", "dan", "stranger", "mia", "fiona", "mira", "cara", "root")) {
      assertThat(market.<List<Object>>read(who, "/status", "$.items")).as(who).isEqualTo(board);
      assertThat(market.<Map<String, Object>>read(who, "/status/acme", "$.partner"))
          .as(who)
          .isEqualTo(one);
    }
  }

  @Test
  void whatWasNeverMeasuredIsNoDataAndNeverUp() {
    var partner = market.read(null, "/status/acme");
    assertThat(JsonPath.<String>read(partner, "$.partner.state")).isEqualTo("NO_DATA");
    assertThat(JsonPath.<Map<String, Object>>read(partner, "$.partner"))
        .doesNotContainKey("uptimePartsPerMillion");
  }

  @Test
  void whatIsDownIsSaidAtOnceAndMaintenanceExplainsIt() {
    lookedAt(Spans.of(NOW.minusSeconds(900), NOW));
    assertThat(state()).isEqualTo("DOWN");

    new MaintenanceDesk(context)
        .announced(desk.acme(), NOW.minusSeconds(1_200), NOW.plusSeconds(600), NOW);
    assertThat(state()).as("for ten seconds the same answer").isEqualTo("DOWN");
    clock.advance(StatusBoard.FRESH);
    assertThat(state()).isEqualTo("MAINTENANCE");
    assertThat(market.<String>read(null, "/status/acme", "$.maintenance[0].reason"))
        .isEqualTo("A new database");
  }

  private String state() {
    return market.read(null, "/status/acme", "$.partner.state");
  }

  @Test
  void partnersWithoutAgreementOrMonitorAreNotShown() {
    market.partner("globex", "gus");

    assertThat(market.<List<String>>read(null, "/status", "$.items[*].slug"))
        .containsExactly("acme");
    refused(market.get(null, "/status/globex"), 404, "partner-not-watched");
    refused(market.get(null, "/status/nobody"), 404, "partner-not-found");
  }

  @Test
  void whatPeopleReportedIsPublicOnceSomebodySpokeInPublic() {
    lookedAt(Spans.NONE);
    var desk = new IncidentDesk(context);
    var quiet = desk.opened(this.desk.acme(), NOW.minusSeconds(600));
    var spoken = desk.opened(this.desk.acme(), NOW.minusSeconds(500));
    desk.toldEverybody(spoken, NOW.minusSeconds(400), "We look into it");

    var page = market.read(null, "/status");
    assertThat(JsonPath.<List<String>>read(page, "$.incidents[*].id"))
        .containsExactly(spoken)
        .doesNotContain(quiet);
    assertThat(JsonPath.<String>read(page, "$.incidents[0].updates[0].text"))
        .isEqualTo("We look into it");
    assertThat(JsonPath.<String>read(page, "$.items[0].state"))
        .as("only what was measured counts")
        .isEqualTo("UP");
  }

  @Test
  void thePageIsReadInParts() {
    var page = market.read(null, "/status?limit=1");
    assertThat(JsonPath.<List<String>>read(page, "$.items[*].slug")).hasSize(1);
    assertThat(JsonPath.<Map<String, Object>>read(page, "$")).doesNotContainKey("nextCursor");
    refused(market.get(null, "/status?cursor=bm9uZQ"), 400, "invalid-cursor");
  }
}
