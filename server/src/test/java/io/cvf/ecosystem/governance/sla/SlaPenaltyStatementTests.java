package io.cvf.ecosystem.governance.sla;

import static io.cvf.ecosystem.governance.settlement.BooksDesk.minor;
import static io.cvf.ecosystem.governance.sla.SlaDesk.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.monitors.Lookout;
import io.cvf.ecosystem.governance.settlement.BooksDesk;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.rules.sla.Spans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acme earns 70.00 in January 2027 and is up for half of what is measured of it. */
@ApiTest
class SlaPenaltyStatementTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired SlaSealing sealing;
  @Autowired SlaEnforcement enforcement;
  private BooksDesk books;

  @BeforeEach
  void january() {
    books = new BooksDesk(context);
    var lookout = new Lookout(context);
    var api = lookout.monitor(books.agreements().active("STANDARD"), "api", SlaDesk.SINCE);
    lookout.look(
        api,
        at("2027-01-05"),
        at("2027-01-06"),
        Spans.of(at("2027-01-05"), at("2027-01-05T12:00")));
    books.executed("globex", "2027-01-10", 40_000);
    books.on("2027-02-02T00:00:00Z");
    sealing.sealDue();
  }

  @Test
  void thePenaltyStandsOnTheStatementOfItsMonth() {
    books.on("2027-02-03T00:00:01Z");
    enforcement.doDue();
    books.settle("2027-01");

    var statement = books.statement("ST-2027-01-acme");
    assertThat(minor(statement, "penaltiesMinor")).isEqualTo(1_750);
    assertThat(minor(statement, "payableMinor")).isEqualTo(5_250);
    assertThat(booked()).isEqualTo(1_750);
    books.check();
  }

  @Test
  void oneThatWasHeldBeyondTheSettlementStandsOnTheNextOne() {
    database
        .sql("update governance.sla_step set next_at = '2027-02-10' where kind = 'PENALTY'")
        .update();
    books.settle("2027-01");
    assertThat(minor(books.statement("ST-2027-01-acme"), "penaltiesMinor")).isZero();
    books.on("2027-02-10T00:00:01Z");
    enforcement.doDue();
    books.settle("2027-02");

    assertThat(minor(books.statement("ST-2027-02-acme"), "penaltiesMinor")).isEqualTo(1_750);
    assertThat(booked()).isEqualTo(1_750);
    books.check();
  }

  private long booked() {
    return database
        .sql(
            """
            select sum(p.minor) from governance.ledger_entry e
            join governance.ledger_posting p on p.entry = e.id and p.minor > 0
            where e.kind = 'PENALTY' and e.reference = :reference
            """)
        .param("reference", "sla:%s:2027-01".formatted(books.agreements().acme()))
        .query(Long.class)
        .single();
  }
}
