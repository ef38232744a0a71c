package io.cvf.ecosystem.governance.ledger;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
class LedgerApiTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  @Autowired ApplicationContext context;
  @Autowired GeneralLedger ledger;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @TempDir Path folder;

  private Marketplace market() {
    return new Marketplace(context);
  }

  @Test
  void entriesAreReadNewestFirstAndByAccount() {
    var root = market().member("root");
    post(root, paid("INV-1", "acme", 500, DAY));
    post(null, paid("INV-2", "globex", 700, DAY.plusDays(1)));

    assertThat(market().<List<String>>read("root", "/ledger", "$.items[*].reference"))
        .containsExactly("INV-2", "INV-1");
    var page = market().read("root", "/ledger?account=receivable:acme");
    assertThat(JsonPath.<Map<String, Object>>read(page, "$.items[0]"))
        .containsEntry("kind", "PAYMENT")
        .containsEntry("postedBy", "root")
        .containsEntry("currency", "EUR");
    assertThat(JsonPath.<List<Integer>>read(page, "$.items[0].postings[*].amountMinor"))
        .containsExactly(500, -500);
    assertThat(market().<String>read("root", "/ledger?limit=1", "$.nextCursor")).isNotBlank();
    var cursor = market().<String>read("root", "/ledger?limit=1", "$.nextCursor");
    assertThat(
            market()
                .<List<String>>read(
                    "root", "/ledger?limit=1&cursor=" + cursor, "$.items[*].reference"))
        .containsExactly("INV-1");
  }

  @Test
  void balancesAreListedByName() {
    post(null, paid("INV-1", "acme", 500, DAY));

    assertThat(market().<List<String>>read("root", "/ledger/accounts", "$.items[*].account"))
        .containsExactly("cash", "receivable:acme");
    assertThat(
            market()
                .<List<Integer>>read(
                    "root", "/ledger/accounts?prefix=receivable:", "$.items[*].balanceMinor"))
        .containsExactly(-500);
  }

  @Test
  void onlyFinanceAndAdministratorsReadTheBooks() {
    for (var path : List.of("/ledger", "/ledger/accounts", "/ledger/check", "/ledger/journal")) {
      assertThat(market().get("olga", path)).as(path).hasStatus(403);
      assertThat(market().get("mia", path)).as(path).hasStatus(403);
      assertThat(market().get(null, path)).as(path).hasStatus(401);
    }
  }

  @Test
  void theCheckFindsWhatSomebodyChangedBehindTheBooks() {
    post(null, paid("INV-1", "acme", 500, DAY));
    assertThat(wrong()).doesNotContain("balances-replay", "ledger-sums-to-zero");

    database
        .sql("update governance.ledger_account set minor = minor + 1 where account = 'cash'")
        .update();

    assertThat(market().<Boolean>read("root", "/ledger/check", "$.ok")).isFalse();
    assertThat(wrong()).contains("balances-replay", "ledger-sums-to-zero");
    refused(market().get("root", "/ledger/check?months=-1"), 422, "invalid-input");
  }

  private List<String> wrong() {
    return market().read("root", "/ledger/check", "$.checks[?(@.ok == false)].name");
  }

  @Test
  void hledgerReadsTheJournalAndComesToTheSameBalances() throws Exception {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var entries = new ArrayList<JournalEntry>();
    for (var number = 0; number < 1_500; number++) {
      entries.add(
          paid(
              "INV (%d) ; |a\n b".formatted(number),
              "organisation-" + random.nextInt(20),
              random.nextLong(1, 1_000_000_000_000L),
              DAY.plusDays(random.nextInt(60))));
    }
    transaction.executeWithoutResult(_ -> ledger.post(entries, null));

    var hledger = Hledger.reads(market().read("root", "/ledger/journal"), folder);

    hledger.check();
    assertThat(hledger.balances()).as("seed " + seed).isEqualTo(ours());
  }

  @Test
  void aJournalOfSomeDaysHoldsTheirEntriesOnly() {
    post(null, paid("INV-1", "acme", 500, DAY));
    post(null, paid("INV-2", "acme", 700, DAY.plusDays(1)));
    post(null, paid("INV-3", "acme", 900, DAY.plusDays(2)));

    var journal = market().read("root", "/ledger/journal?from=2026-12-01&to=2026-12-01");

    assertThat(journal).contains("2026-12-01 * (INV-2) Paid", "    cash  7.00 EUR");
    assertThat(journal).doesNotContain("INV-1", "INV-3");
  }

  @Test
  void aJournalFromBeforeAndBeyondAllTimeHoldsEverything() {
    post(null, paid("INV-1", "acme", 500, DAY));

    var journal =
        market().read("root", "/ledger/journal?from=-999999999-01-01&to=%2B999999999-12-31");

    assertThat(journal).contains("(INV-1)");
  }

  private Map<String, BigDecimal> ours() {
    var ours = new TreeMap<String, BigDecimal>();
    database
        .sql("select account, minor from governance.ledger_account where minor <> 0")
        .query((row, _) ->
            ours.put(row.getString("account"), BigDecimal.valueOf(row.getLong("minor"), 2)))
        .list();
    return ours;
  }

  private void post(@Nullable MemberId by, JournalEntry entry) {
    transaction.executeWithoutResult(_ -> ledger.post(entry, by));
  }

  private static JournalEntry paid(String invoice, String from, long minor, LocalDate on) {
    return new JournalEntry(
        EntryKind.PAYMENT,
        invoice,
        "Paid",
        on,
        List.of(new Posting(Account.CASH, minor), new Posting(Account.receivable(from), -minor)));
  }
}
