package io.cvf.ecosystem.governance.incidents;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.agreements.AgreementDesk;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.MeteredUsage;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Acme of olga, dan develops and fred is in finance; it answers within four hours around the clock.
 * Globex of gus executes what it publishes, initech of ina does not. It is the 4th of January 2027,
 * eight in the morning.
 */
public final class TroubleDesk {

  private final AgreementDesk agreements;
  private final Marketplace market;
  private final JdbcClient database;
  private final TestClock clock;

  public TroubleDesk(ApplicationContext context) {
    agreements = new AgreementDesk(context);
    market = agreements.market();
    database = context.getBean(JdbcClient.class);
    clock = context.getBean(TestClock.class);
    agreements.partner();
    market.employ("acme", "fred", "FINANCE");
    market.published("olga", "acme", "summarise", "1.0.0", "R1");
    agreements.active("PREMIUM");
    var usage = new MeteredUsage(context);
    usage.consumer("globex", "gus");
    usage.consumer("initech", "ina");
    database
        .sql(
            """
            insert into integrations.skill_use (skill, organisation, day, executions)
            select s.id, o.id, '2027-01-03', 7
            from integrations.skill s, identity.organisation o
            where s.slug = 'summarise' and o.slug = 'globex'
            """)
        .update();
  }

  public AgreementDesk agreements() {
    return agreements;
  }

  public Marketplace market() {
    return market;
  }

  void later(Duration step) {
    clock.advance(step);
  }

  static Map<String, Object> report(String severity) {
    var body = new HashMap<String, Object>();
    body.put("partner", "acme");
    body.put("severity", severity);
    body.put("title", "It does not answer");
    body.put("description", "Every call ends with 503.");
    return body;
  }

  MvcTestResult tried(String who, String severity) {
    return market.post(who, "/incidents", report(severity));
  }

  /** By gus; its id. */
  public String opened(String severity) {
    return JsonPath.read(body(tried("gus", severity)), "$.id");
  }

  public MvcTestResult act(String who, String id, String what, Map<String, ?> body) {
    return market.post(who, "/incidents/" + id + "/" + what, body);
  }

  /** The caller says what type the value has, as JsonPath wants it. */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> T read(String who, String id, String value) {
    return market.read(who, "/incidents/" + id, value);
  }

  long number(String who, String id, String value) {
    return this.<Number>read(who, id, value).longValue();
  }

  List<String> actions(String who, String id) {
    return read(who, id, "$.actions");
  }

  List<String> what(String who, String id) {
    return read(who, id, "$.timeline[*].what");
  }

  /** Whom mail with such a subject went to, in the order of the alphabet. */
  List<String> mailed(String subject) {
    return database
        .sql("select recipient from platform.mail where subject like :subject order by recipient")
        .param("subject", "%" + subject + "%")
        .query((row, _) -> row.getString("recipient"))
        .list();
  }

  /** Of the mail that was sent last to that address. */
  String lastMail(String recipient) {
    return database
        .sql(
            """
            select text from platform.mail where recipient = :to
            order by created_at desc, id desc limit 1
            """)
        .param("to", recipient)
        .query((row, _) -> row.getString("text"))
        .single();
  }

  void setting(String name, String value) {
    assertThat(market.put("root", "/settings/" + name, Map.of("value", value, "reason", "A test")))
        .hasStatus2xxSuccessful();
  }
}
