package io.cvf.ecosystem.governance.rating;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rated lines. */
@Repository
class LineRows {

  private final JdbcClient database;

  LineRows(JdbcClient database) {
    this.database = database;
  }

  void add(List<BilledLines.NewLine> lines) {
    database
        .sql(
            """
            insert into governance.rated_line (
              statement, invoice, skill, consumer, executed_in, executions, failed, quantity, price,
              gross_minor, partner_minor, platform_minor, partner_basis_points, document_sha256,
              suspense)
            select * from unnest(
              :statements::text[], :invoices::text[], :skills::uuid[], :consumers::uuid[],
              :months::date[], :executions::bigint[], :failed::bigint[], :quantities::bigint[],
              :prices::numeric[], :gross::bigint[], :partners::bigint[], :platforms::bigint[],
              :points::integer[], :documents::text[], :suspense::boolean[])
            """)
        .param("statements", texts(lines, BilledLines.NewLine::statement))
        .param("invoices", texts(lines, BilledLines.NewLine::invoice))
        .param("skills", ids(lines, it -> it.rated().skill().value()))
        .param("consumers", ids(lines, it -> it.rated().consumer().value()))
        .param("months", texts(lines, it -> it.rated().executedIn().atDay(1).toString()))
        .param("executions", numbers(lines, it -> it.rated().executions()))
        .param("failed", numbers(lines, it -> it.rated().failed()))
        .param("quantities", numbers(lines, it -> it.rated().quantity()))
        .param("prices", texts(lines, it -> it.rated().price().toPlainString()))
        .param("gross", numbers(lines, it -> it.rated().grossMinor()))
        .param("partners", numbers(lines, it -> it.rated().partnerMinor()))
        .param("platforms", numbers(lines, it -> it.rated().platformMinor()))
        .param(
            "points",
            texts(
                lines,
                it ->
                    it.rated().terms() == null
                        ? null
                        : Integer.toString(it.rated().terms().revenue().partnerBasisPoints())))
        .param(
            "documents",
            texts(
                lines,
                it -> it.rated().terms() == null ? null : it.rated().terms().documentSha256()))
        .param("suspense", texts(lines, it -> Boolean.toString(it.rated().isSuspense())))
        .update();
  }

  private static String[] texts(
      List<BilledLines.NewLine> lines, Function<BilledLines.NewLine, @Nullable String> of) {
    return lines.stream().map(of).toArray(String[]::new);
  }

  private static UUID[] ids(
      List<BilledLines.NewLine> lines, Function<BilledLines.NewLine, UUID> of) {
    return lines.stream().map(of).toArray(UUID[]::new);
  }

  private static Long[] numbers(
      List<BilledLines.NewLine> lines, ToLongFunction<BilledLines.NewLine> of) {
    return lines.stream().map(of::applyAsLong).toArray(Long[]::new);
  }

  Page<BilledLine> ofStatement(String statement, Paging paging) {
    return page("statement", statement, paging);
  }

  Page<BilledLine> ofInvoice(String invoice, Paging paging) {
    return page("invoice", invoice, paging);
  }

  private Page<BilledLine> page(String column, String id, Paging paging) {
    var rows =
        database
            .sql(
                "select * from governance.rated_line where "
                    + column
                    + " = :id and id > :after order by id limit :fetch")
            .param("id", id)
            .param("after", paging.after().map(it -> it.number(0)).orElse(0L))
            .param("fetch", paging.fetch())
            .query((row, _) -> line(row))
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.id()));
  }

  /** Nobody else changes it until this transaction ends. */
  Optional<BilledLine> lock(long id) {
    return database
        .sql("select * from governance.rated_line where id = :id for update")
        .param("id", id)
        .query((row, _) -> line(row))
        .optional();
  }

  /** Nobody else changes them until this transaction ends. */
  List<BilledLine> lockAll(Collection<String> statements) {
    return database
        .sql(
            """
            select * from governance.rated_line where statement = any(:statements)
            order by id for update
            """)
        .param("statements", statements.toArray(String[]::new))
        .query((row, _) -> line(row))
        .list();
  }

  void refunded(Collection<BilledLine> lines, Function<BilledLine, Long> amount) {
    database
        .sql(
            """
            update governance.rated_line l set refunded_minor = l.refunded_minor + more.amount
            from unnest(:ids::bigint[], :amounts::bigint[]) as more (id, amount)
            where l.id = more.id
            """)
        .param("ids", lines.stream().map(BilledLine::id).toArray(Long[]::new))
        .param("amounts", lines.stream().map(amount).toArray(Long[]::new))
        .update();
  }

  void released(Collection<BilledLine> lines, Instant now) {
    database
        .sql(
            """
            update governance.rated_line l
            set partner_minor = shared.partner, platform_minor = shared.platform,
              partner_basis_points = shared.points, document_sha256 = shared.document,
              released_at = :now
            from unnest(
                :ids::bigint[], :partners::bigint[], :platforms::bigint[], :points::integer[],
                :documents::text[])
              as shared (id, partner, platform, points, document)
            where l.id = shared.id
            """)
        .param("ids", lines.stream().map(BilledLine::id).toArray(Long[]::new))
        .param("partners", lines.stream().map(BilledLine::partnerMinor).toArray(Long[]::new))
        .param("platforms", lines.stream().map(BilledLine::platformMinor).toArray(Long[]::new))
        .param("points", lines.stream().map(BilledLine::partnerBasisPoints).toArray(Integer[]::new))
        .param("documents", lines.stream().map(BilledLine::documentSha256).toArray(String[]::new))
        .param("now", Timestamps.of(now))
        .update();
  }

  void voided(String statement, Instant now) {
    database
        .sql(
            """
            update governance.rated_line set voided_at = :now, refunded_minor = gross_minor
            where statement = :statement and suspense and released_at is null
              and voided_at is null
            """)
        .param("statement", statement)
        .param("now", Timestamps.of(now))
        .update();
  }

  List<BilledLines.Document> documents(String statement) {
    return database
        .sql(
            """
            select distinct document_sha256, partner_basis_points from governance.rated_line
            where statement = :statement and document_sha256 is not null
            order by partner_basis_points, document_sha256
            """)
        .param("statement", statement)
        .query((row, _) ->
            new BilledLines.Document(
                row.getString("document_sha256"), row.getInt("partner_basis_points")))
        .list();
  }

  Optional<String> statementOf(long line, String invoice) {
    return database
        .sql("select statement from governance.rated_line where id = :id and invoice = :invoice")
        .param("id", line)
        .param("invoice", invoice)
        .query((row, _) -> row.getString(1))
        .optional();
  }

  private static BilledLine line(ResultSet row) throws SQLException {
    return new BilledLine(
        row.getLong("id"),
        row.getString("statement"),
        row.getString("invoice"),
        new SkillId(row.getObject("skill", UUID.class)),
        new OrganisationId(row.getObject("consumer", UUID.class)),
        YearMonth.from(row.getObject("executed_in", LocalDate.class)),
        row.getLong("executions"),
        row.getLong("failed"),
        row.getLong("quantity"),
        row.getBigDecimal("price").stripTrailingZeros(),
        row.getLong("gross_minor"),
        row.getLong("partner_minor"),
        row.getLong("platform_minor"),
        row.getObject("partner_basis_points", Integer.class),
        row.getString("document_sha256"),
        row.getBoolean("suspense"),
        Timestamps.instantOrNull(row, "released_at"),
        Timestamps.instantOrNull(row, "voided_at"),
        row.getLong("refunded_minor"));
  }
}
