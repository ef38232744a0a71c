package io.cvf.ecosystem.governance.ledger;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of ledger entries, their postings and what they come to. */
@Repository
class JournalEntries {

  private final JdbcClient database;

  JournalEntries(JdbcClient database) {
    this.database = database;
  }

  /** Until the transaction ends: many share the books, or one has them. */
  void lock(boolean shared) {
    database
        .sql(
            shared
                ? "select pg_advisory_xact_lock_shared(hashtextextended('books', 0))"
                : "select pg_advisory_xact_lock(hashtextextended('books', 0))")
        .query((_, _) -> true)
        .list();
  }

  int add(List<JournalEntry> wanted, Instant now, @Nullable MemberId by) {
    lock(true);
    var booked = new HashMap<String, UUID>();
    database
        .sql(
            """
            insert into governance.ledger_entry
              (kind, reference, description, booked_on, posted_at, posted_by)
            select kind, reference, description, booked_on, :now, :by
            from unnest(:kinds::text[], :references::text[], :descriptions::text[], :days::date[])
              as wanted (kind, reference, description, booked_on)
            on conflict (kind, reference) do nothing
            returning id, kind, reference
            """)
        .param("kinds", texts(wanted, entry -> entry.kind().name()))
        .param("references", texts(wanted, JournalEntry::reference))
        .param("descriptions", texts(wanted, JournalEntry::description))
        .param("days", texts(wanted, entry -> entry.bookedOn().toString()))
        .param("now", Timestamps.of(now))
        .param("by", by == null ? null : by.value())
        .query((row, _) ->
            booked.put(
                row.getString("kind") + " " + row.getString("reference"),
                row.getObject("id", UUID.class)))
        .list();
    var lines = new Lines();
    for (var entry : wanted) {
      var id = booked.get(entry.kind() + " " + entry.reference());
      if (id != null) {
        lines.add(id, entry.postings());
      }
    }
    add(lines);
    return booked.size();
  }

  private void add(Lines lines) {
    if (lines.entries.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into governance.ledger_posting (entry, line, account, minor)
            select * from unnest(:entries::uuid[], :lines::int[], :accounts::text[], :minors::bigint[])
            """)
        .param("entries", lines.entries.toArray(UUID[]::new))
        .param("lines", lines.numbers.toArray(Integer[]::new))
        .param("accounts", lines.accounts.toArray(String[]::new))
        .param("minors", lines.minors.toArray(Long[]::new))
        .update();
  }

  private static String[] texts(
      List<JournalEntry> entries, java.util.function.Function<JournalEntry, String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }

  Map<Account, Long> balances(Collection<Account> accounts) {
    var balances = new HashMap<Account, Long>();
    database
        .sql("select account, minor from governance.ledger_account where account = any(:accounts)")
        .param("accounts", accounts.stream().map(Account::name).toArray(String[]::new))
        .query(
            (row, _) -> balances.put(new Account(row.getString("account")), row.getLong("minor")))
        .list();
    return balances;
  }

  /** Postings side by side, as one statement takes them. */
  private static final class Lines {
    final List<UUID> entries = new ArrayList<>();
    final List<Integer> numbers = new ArrayList<>();
    final List<String> accounts = new ArrayList<>();
    final List<Long> minors = new ArrayList<>();

    void add(UUID entry, List<Posting> postings) {
      for (var line = 0; line < postings.size(); line++) {
        entries.add(entry);
        numbers.add(line + 1);
        accounts.add(postings.get(line).account().name());
        minors.add(postings.get(line).minor());
      }
    }
  }
}
