package io.cvf.ecosystem.governance.statements;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** A statement in a list. */
@Schema(name = "StatementSummary")
record StatementSummary(
    String id,
    YearMonth month,
    StatementState state,
    String currency,
    long executions,
    long grossMinor,
    long partnerMinor,
    long netMinor,
    long payableMinor,
    Instant issuedAt,
    LocalDate dueOn) {

  static StatementSummary of(Statements.Row row) {
    var it = row.statement();
    return new StatementSummary(
        it.id(),
        it.month(),
        row.state(),
        it.currency(),
        it.executions(),
        it.amounts().gross(),
        it.amounts().partner(),
        it.amounts().net(),
        it.amounts().payable(),
        it.issuedAt(),
        it.dueOn());
  }
}
