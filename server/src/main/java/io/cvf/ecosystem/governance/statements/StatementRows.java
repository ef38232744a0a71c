package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.governance.statements.Statement.Amounts;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes statements, all of a month at once. */
@Repository
class StatementRows {

  private final JdbcClient database;

  StatementRows(JdbcClient database) {
    this.database = database;
  }

  void add(List<Statement> statements) {
    var columns = new Columns(statements);
    database
        .sql(
            """
            insert into governance.statement (
              id, month, partner, slug, currency, executions, failed, gross_minor, partner_minor,
              platform_minor, suspense_minor, adjustments_minor, released_minor, penalties_minor,
              refunds_minor, held_minor, net_minor, carried_over_minor, payable_minor,
              minimum_payout_minor, issued_at, due_on)
            select * from unnest(
              :ids::text[], :months::date[], :partners::uuid[], :slugs::text[],
              :currencies::text[], :executions::bigint[], :failed::bigint[], :gross::bigint[],
              :shares::bigint[], :platforms::bigint[], :suspense::bigint[], :adjustments::bigint[],
              :released::bigint[], :penalties::bigint[], :refunds::bigint[], :held::bigint[],
              :net::bigint[], :carried::bigint[], :payable::bigint[], :minimum::bigint[],
              :issued::timestamptz[], :due::date[])
            """)
        .param("ids", columns.texts(Statement::id))
        .param("months", columns.texts(it -> it.month().atDay(1).toString()))
        .param("partners", statements.stream().map(it -> it.partner().value()).toArray(UUID[]::new))
        .param("slugs", columns.texts(Statement::slug))
        .param("currencies", columns.texts(Statement::currency))
        .param("executions", columns.numbers(Statement::executions))
        .param("failed", columns.numbers(Statement::failed))
        .param("gross", columns.amounts(Amounts::gross))
        .param("shares", columns.amounts(Amounts::partner))
        .param("platforms", columns.amounts(Amounts::platform))
        .param("suspense", columns.amounts(Amounts::suspense))
        .param("adjustments", columns.amounts(Amounts::adjustments))
        .param("released", columns.amounts(Amounts::released))
        .param("penalties", columns.amounts(Amounts::penalties))
        .param("refunds", columns.amounts(Amounts::refunds))
        .param("held", columns.amounts(Amounts::held))
        .param("net", columns.amounts(Amounts::net))
        .param("carried", columns.amounts(Amounts::carriedOver))
        .param("payable", columns.amounts(Amounts::payable))
        .param("minimum", columns.numbers(Statement::minimumPayoutMinor))
        .param("issued", columns.texts(it -> it.issuedAt().toString()))
        .param("due", columns.texts(it -> it.dueOn().toString()))
        .update();
  }

  private record Columns(List<Statement> rows) {

    String[] texts(Function<Statement, String> of) {
      return rows.stream().map(of).toArray(String[]::new);
    }

    Long[] numbers(ToLongFunction<Statement> of) {
      return rows.stream().map(of::applyAsLong).toArray(Long[]::new);
    }

    Long[] amounts(ToLongFunction<Amounts> of) {
      return numbers(it -> of.applyAsLong(it.amounts()));
    }
  }
}
