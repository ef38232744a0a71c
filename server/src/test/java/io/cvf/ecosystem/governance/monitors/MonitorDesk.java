package io.cvf.ecosystem.governance.monitors;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.agreements.AgreementDesk;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Acme's agreement in force, what is watched of it, and nodes that look. */
final class MonitorDesk {

  private final ApplicationContext context;
  private final AgreementDesk desk;
  private final String agreement;

  MonitorDesk(ApplicationContext context) {
    this.context = context;
    this.desk = new AgreementDesk(context);
    desk.partner();
    this.agreement = desk.active("PREMIUM");
  }

  Marketplace market() {
    return desk.market();
  }

  AgreementDesk desk() {
    return desk;
  }

  String agreement() {
    return agreement;
  }

  TestClock clock() {
    return context.getBean(TestClock.class);
  }

  JdbcClient database() {
    return context.getBean(JdbcClient.class);
  }

  MvcTestResult add(String who, Map<String, ?> terms) {
    return market().post(who, "/agreements/" + agreement + "/monitors", terms);
  }

  /** Every ten seconds, with a timeout of one, and what else is given. */
  UUID site(String name, String url, Object... more) {
    var terms = new HashMap<String, Object>();
    terms.put("name", name);
    terms.put("url", url);
    terms.put("intervalSeconds", 10);
    terms.put("timeoutSeconds", 1);
    for (var i = 0; i < more.length; i += 2) {
      terms.put((String) more[i], more[i + 1]);
    }
    var id = JsonPath.<String>read(body(add("mia", terms)), "$.id");
    return UUID.fromString(id);
  }

  /** A node of its own. */
  MonitorProbing node() {
    return new MonitorProbing(
        context.getBean(MonitorTurns.class),
        context.getBean(TargetLooks.class),
        new NetworkWatch(
            context.getBean(PlatformOutages.class),
            context.getBean(MonitorTurns.class),
            context.getBean(TransactionTemplate.class)),
        context.getBean(PlatformOutages.class),
        context.getBean(Sightings.class),
        clock());
  }

  /** Looks at what is due, waits for the answers and writes them down. */
  void look(MonitorProbing node) {
    node.round();
    await().atMost(Duration.ofSeconds(60)).until(() -> node.underWay() == 0);
    node.round();
    await().atMost(Duration.ofSeconds(60)).until(() -> node.underWay() == 0);
  }

  String state(UUID monitor) {
    return market().read("mia", "/monitors/" + monitor, "$.state");
  }

  int count(String sql) {
    return database().sql(sql).query(Integer.class).single();
  }

  void assertState(UUID monitor, String state) {
    assertThat(state(monitor)).isEqualTo(state);
  }
}
