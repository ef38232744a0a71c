package io.cvf.ecosystem.governance.settlement;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.agreements.AgreementDesk;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.MeteredUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Acme of olga publishes summarise for 0.0025 a unit; globex of gus and initech of ina run it;
 * fiona and felix are in finance. It is the 4th of January 2027.
 */
public final class BooksDesk {

  private final AgreementDesk agreements;
  private final Marketplace market;
  private final MeteredUsage usage;
  private final JdbcClient database;

  public BooksDesk(ApplicationContext context) {
    agreements = new AgreementDesk(context);
    market = agreements.market();
    usage = new MeteredUsage(context);
    database = context.getBean(JdbcClient.class);
    agreements.partner();
    market.member("fiona");
    market.member("felix");
    market.published("olga", "acme", "summarise", "1.0.0", "R1");
    price("2026-12-01", "0.0025");
    usage.consumer("globex", "gus");
    usage.consumer("initech", "ina");
  }

  Marketplace market() {
    return market;
  }

  public AgreementDesk agreements() {
    return agreements;
  }

  public void on(String instant) {
    agreements.on(instant);
  }

  /** As if it had been set in time. */
  void price(String from, String price) {
    database
        .sql(
            """
            with replaced as (
              delete from integrations.skill_price where from_day > :from)
            insert into integrations.skill_price (skill, from_day, price, set_at)
            select id, :from, :price, now() from integrations.skill where slug = 'summarise'
            on conflict (skill, from_day) do update set price = excluded.price
            """)
        .param("from", LocalDate.parse(from))
        .param("price", new BigDecimal(price))
        .update();
  }

  public void executed(String consumer, String day, long quantity) {
    usage.of("summarise@1.0.0").by(consumer).at(day + "T10:00:00Z").quantity(quantity).store();
  }

  void late(String consumer, String day, String countedIn, long quantity) {
    usage
        .of("summarise@1.0.0")
        .by(consumer)
        .at(day + "T10:00:00Z")
        .countedIn(countedIn)
        .quantity(quantity)
        .store();
  }

  void failed(String consumer, String day, int times) {
    usage.of("summarise@1.0.0").by(consumer).at(day + "T10:00:00Z").times(times).failed().store();
  }

  /** On the 5th of the month that follows. */
  public void settle(String month) {
    var next = LocalDate.parse(month + "-05").plusMonths(1);
    on(next + "T00:00:00Z");
    assertThat(market.post("fiona", "/billing-months/" + month + "/seal", Map.of())).hasStatus(202);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(market.get("fiona", "/settlements/" + month)).hasStatusOk());
  }

  public String statement(String id) {
    return body(market.get("olga", "/statements/" + id));
  }

  String invoice(String id) {
    return body(market.get("fiona", "/invoices/" + id));
  }

  /** The id of the only line. */
  int line(String invoice) {
    return market.<Integer>read("fiona", "/invoices/" + invoice + "/lines", "$.items[0].id");
  }

  MvcTestResult refund(String who, String invoice, long line, long minor) {
    return market.post(
        who,
        "/invoices/" + invoice + "/refunds",
        Map.of("line", line, "amountMinor", minor, "reason", "It did not work"));
  }

  /** Of accounts that are not zero. */
  Map<String, Long> balances() {
    var balances = new TreeMap<String, Long>();
    database
        .sql("select account, minor from governance.ledger_account where minor <> 0")
        .query((row, _) -> balances.put(row.getString("account"), row.getLong("minor")))
        .list();
    return balances;
  }

  /** Everything proves right. */
  public void check() {
    var check = market.read("fiona", "/ledger/check");
    assertThat(JsonPath.<List<String>>read(check, "$.checks[?(@.ok == false)].detail")).isEmpty();
    assertThat(JsonPath.<List<String>>read(check, "$.checks[*].name")).hasSize(10);
  }

  public static long minor(String json, String field) {
    return JsonPath.<Number>read(json, "$." + field).longValue();
  }
}
