package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.agreements.AgreementDesk;
import io.cvf.ecosystem.governance.incidents.IncidentDesk;
import io.cvf.ecosystem.governance.maintenance.MaintenanceDesk;
import io.cvf.ecosystem.governance.monitors.Lookout;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.MeteredUsage;
import io.cvf.rules.sla.Spans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Acme of olga promises 99 % since the 4th of January 2027, 08:00, and an answer within 4 hours;
 * its API is watched. Gus of globex runs what it publishes, ina of initech nothing; mia and max
 * maintain, fiona is in finance.
 */
final class SlaDesk {

  static final Instant SINCE = Instant.parse("2027-01-04T08:00:00Z");

  private final AgreementDesk agreements;
  private final Marketplace market;
  private final JdbcClient database;
  private final Lookout lookout;
  private final IncidentDesk incidents;
  private final MaintenanceDesk maintenance;
  private final String agreement;
  private final UUID api;

  SlaDesk(ApplicationContext context) {
    agreements = new AgreementDesk(context);
    market = agreements.market();
    database = context.getBean(JdbcClient.class);
    var usage = new MeteredUsage(context);
    lookout = new Lookout(context);
    incidents = new IncidentDesk(context);
    maintenance = new MaintenanceDesk(context);
    agreements.partner();
    market.member("fiona");
    market.published("olga", "acme", "summarise", "1.0.0", "R1");
    usage.consumer("globex", "gus");
    usage.consumer("initech", "ina");
    agreement = agreements.active("PREMIUM");
    api = lookout.monitor(agreement, "api", SINCE);
  }

  Marketplace market() {
    return market;
  }

  PartnerId acme() {
    return agreements.acme();
  }

  UUID api() {
    return api;
  }

  Lookout lookout() {
    return lookout;
  }

  IncidentDesk incidents() {
    return incidents;
  }

  MaintenanceDesk maintenance() {
    return maintenance;
  }

  void on(String instant) {
    agreements.on(instant);
  }

  static Instant at(String text) {
    return SlaCase.at(text);
  }

  /** A day on which the API was looked at, and found down in those hours. */
  void day(String day, int downHours) {
    var begin = at(day);
    lookout.look(
        api,
        begin,
        begin.plusSeconds(86_400),
        downHours == 0 ? Spans.NONE : Spans.of(begin, begin.plusSeconds(downHours * 3_600L)));
  }

  /** Its people use what acme publishes from now on. */
  void executed(String consumer, String day) {
    database
        .sql(
            """
            insert into integrations.skill_use (skill, organisation, day, executions)
            select s.id, o.id, :day, 1 from integrations.skill s, identity.organisation o
            where s.slug = 'summarise' and o.slug = :consumer
            """)
        .param("consumer", consumer)
        .param("day", LocalDate.parse(day))
        .update();
  }

  MvcTestResult decide(String who, String step, String what, long version) {
    return market.post(
        who, "/sla-steps/" + step + "/" + what, version, Map.of("reason", "We look at it"));
  }

  /** Of acme, of that kind and month. */
  String step(String kind, String month) {
    return market
        .<List<String>>read(
            "mia",
            "/sla-steps",
            "$.items[?(@.kind == '%s' && @.month == '%s')].id".formatted(kind, month))
        .getFirst();
  }

  String state(String kind, String month) {
    return market
        .<List<String>>read(
            "mia",
            "/sla-steps",
            "$.items[?(@.kind == '%s' && @.month == '%s')].state".formatted(kind, month))
        .getFirst();
  }
}
