package io.cvf.ecosystem.governance.ledger;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the books, a page at a time. */
@Repository
class JournalPages {

  private static final String ENTRY =
      """
      select e.id, e.kind, e.reference, e.description, e.booked_on, e.posted_at, e.posted_by,
        p.accounts, p.minors
      from wanted e
      cross join lateral (
        select array_agg(account order by line) as accounts, array_agg(minor order by line) as minors
        from governance.ledger_posting where entry = e.id) p
      """;

  private final JdbcClient database;

  JournalPages(JdbcClient database) {
    this.database = database;
  }

  /** Newest first; those on one account, or all. */
  Page<BookedEntry> page(@Nullable String account, Paging paging) {
    var before = paging.after().map(it -> it.uuid(0)).orElse(null);
    var wanted =
        account == null
            ? """
            with wanted as (
              select * from governance.ledger_entry
              where :before::uuid is null or id < :before
              order by id desc limit :fetch)
            """
            : """
            with wanted as (
              select e.* from (
                select distinct entry from governance.ledger_posting
                where account = :account and (:before::uuid is null or entry < :before)
                order by entry desc limit :fetch) on_account
              join governance.ledger_entry e on e.id = on_account.entry)
            """;
    var rows =
        database
            .sql(wanted + ENTRY + " order by e.id desc")
            .param("account", account)
            .param("before", before)
            .param("fetch", paging.fetch())
            .query((row, _) -> entry(row))
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.id()));
  }

  /** By the day they are booked on; those after the given entry. */
  List<BookedEntry> following(
      LocalDate from, LocalDate to, @Nullable BookedEntry after, int limit) {
    return database
        .sql(
            """
            with wanted as (
              select * from governance.ledger_entry
              where (booked_on, id) > (:day, :id) and booked_on <= :to
              order by booked_on, id limit :limit)
            """
                + ENTRY
                + " order by e.booked_on, e.id")
        .param("day", after == null ? from.minusDays(1) : after.bookedOn())
        .param("id", after == null ? new UUID(-1, -1) : after.id())
        .param("to", to)
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  /** In the order they were booked. */
  List<BookedEntry> of(Collection<UUID> ids) {
    return database
        .sql(
            """
            with wanted as (select * from governance.ledger_entry where id = any(:ids))
            """
                + ENTRY
                + " order by e.id")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, _) -> entry(row))
        .list();
  }

  /**
   * What an account comes to.
   *
   * @param postings how many made it so
   */
  record Balance(String account, long minor, long postings) {}

  /** By name; those whose name begins so, or all. */
  Page<Balance> balances(@Nullable String beginning, Paging paging) {
    var rows =
        database
            .sql(
                """
                select account, minor, postings from governance.ledger_account
                where (:after::text is null or account > :after)
                  and (:beginning::text is null or starts_with(account, :beginning))
                order by account limit :fetch
                """)
            .param("after", paging.after().map(it -> it.text(0)).orElse(null))
            .param("beginning", beginning)
            .param("fetch", paging.fetch())
            .query((row, _) ->
                new Balance(
                    row.getString("account"), row.getLong("minor"), row.getLong("postings")))
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.account()));
  }

  private static BookedEntry entry(ResultSet row) throws SQLException {
    var by = row.getObject("posted_by", UUID.class);
    var accounts = (String[]) row.getArray("accounts").getArray();
    var minors = (Long[]) row.getArray("minors").getArray();
    var postings = new ArrayList<Posting>();
    for (var line = 0; line < accounts.length; line++) {
      postings.add(new Posting(new Account(accounts[line]), minors[line]));
    }
    return new BookedEntry(
        row.getObject("id", UUID.class),
        EntryKind.valueOf(row.getString("kind")),
        row.getString("reference"),
        row.getString("description"),
        row.getObject("booked_on", LocalDate.class),
        Timestamps.instant(row, "posted_at"),
        by == null ? null : new MemberId(by),
        List.copyOf(postings));
  }
}
