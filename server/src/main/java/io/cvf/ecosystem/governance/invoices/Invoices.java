package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of invoices and what was paid. */
@Repository
class Invoices {

  private static final String SELECT =
      """
      select i.*, (
        select coalesce(sum(l.refunded_minor), 0)::bigint
        from governance.rated_line l where l.invoice = i.id) as refunded_minor
      from governance.invoice i
      """;

  private final JdbcClient database;

  Invoices(JdbcClient database) {
    this.database = database;
  }

  void add(List<Invoice> invoices) {
    database
        .sql(
            """
            insert into governance.invoice (
              id, month, organisation, slug, currency, executions, total_minor, issued_at, due_on)
            select * from unnest(
              :ids::text[], :months::date[], :organisations::uuid[], :slugs::text[],
              :currencies::text[], :executions::bigint[], :totals::bigint[],
              :issued::timestamptz[], :due::date[])
            """)
        .param("ids", texts(invoices, Invoice::id))
        .param("months", texts(invoices, it -> it.month().atDay(1).toString()))
        .param(
            "organisations",
            invoices.stream().map(it -> it.organisation().value()).toArray(UUID[]::new))
        .param("slugs", texts(invoices, Invoice::slug))
        .param("currencies", texts(invoices, Invoice::currency))
        .param("executions", numbers(invoices, Invoice::executions))
        .param("totals", numbers(invoices, Invoice::totalMinor))
        .param("issued", texts(invoices, it -> it.issuedAt().toString()))
        .param("due", texts(invoices, it -> it.dueOn().toString()))
        .update();
  }

  private static String[] texts(List<Invoice> invoices, Function<Invoice, String> of) {
    return invoices.stream().map(of).toArray(String[]::new);
  }

  private static Long[] numbers(List<Invoice> invoices, ToLongFunction<Invoice> of) {
    return invoices.stream().map(of::applyAsLong).toArray(Long[]::new);
  }

  /** Newest first; of one organisation, or of all. */
  Page<Invoice> page(
      @Nullable OrganisationId organisation,
      Invoice.@Nullable State state,
      LocalDate today,
      Paging paging) {
    var after = paging.after();
    var rows =
        database
            .sql(
                "select * from ("
                    + SELECT
                    + """
                    ) i
                    where (:organisation::uuid is null or organisation = :organisation)
                      and (:id::text is null or (month, id) < (:month::date, :id collate "C"))
                      and (:state::text is null or :state = case
                        when total_minor - refunded_minor - paid_minor <= 0 then 'PAID'
                        when due_on < :today then 'OVERDUE' else 'OPEN' end)
                    order by month desc, id desc limit :fetch
                    """)
            .param("organisation", organisation == null ? null : organisation.value())
            .param("state", state == null ? null : state.name())
            .param("today", today)
            .param("month", after.map(it -> it.text(0)).orElse(null))
            .param("id", after.map(it -> it.text(1)).orElse(null))
            .param("fetch", paging.fetch())
            .query((row, _) -> invoice(row))
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.month().atDay(1), last.id()));
  }

  Optional<Invoice> find(String id) {
    return database
        .sql(SELECT + " where i.id = :id")
        .param("id", id)
        .query((row, _) -> invoice(row))
        .optional();
  }

  /** Nobody else pays it until this transaction ends. */
  void lock(String id) {
    database
        .sql("select id from governance.invoice where id = :id for update")
        .param("id", id)
        .query((row, _) -> row.getString(1))
        .list();
  }

  List<Invoice> ofMonth(YearMonth month) {
    return database
        .sql(SELECT + " where i.month = :month order by i.id")
        .param("month", month.atDay(1))
        .query((row, _) -> invoice(row))
        .list();
  }

  /** Money that came in. */
  record Payment(String reference, long amountMinor, LocalDate paidOn, Instant bookedAt) {}

  List<Payment> payments(String invoice) {
    return database
        .sql(
            """
            select * from governance.invoice_payment where invoice = :invoice
            order by paid_on, booked_at
            """)
        .param("invoice", invoice)
        .query((row, _) ->
            new Payment(
                row.getString("reference"),
                row.getLong("amount_minor"),
                row.getObject("paid_on", LocalDate.class),
                Timestamps.instant(row, "booked_at")))
        .list();
  }

  void pay(String invoice, Payment payment, MemberId by) {
    database
        .sql(
            """
            with booked as (
              insert into governance.invoice_payment
                (invoice, reference, amount_minor, paid_on, booked_at, booked_by)
              values (:invoice, :reference, :minor, :paidOn, :at, :by))
            update governance.invoice set paid_minor = paid_minor + :minor where id = :invoice
            """)
        .param("invoice", invoice)
        .param("reference", payment.reference())
        .param("minor", payment.amountMinor())
        .param("paidOn", payment.paidOn())
        .param("at", Timestamps.of(payment.bookedAt()))
        .param("by", by.value())
        .update();
  }

  private static Invoice invoice(ResultSet row) throws SQLException {
    return new Invoice(
        row.getString("id"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getString("slug"),
        row.getString("currency"),
        row.getLong("executions"),
        row.getLong("total_minor"),
        row.getLong("paid_minor"),
        row.getLong("refunded_minor"),
        Timestamps.instant(row, "issued_at"),
        row.getObject("due_on", LocalDate.class));
  }
}
