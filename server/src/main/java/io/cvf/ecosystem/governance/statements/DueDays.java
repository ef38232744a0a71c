package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.governance.DueStatements;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells payouts what they have to wait for. */
@Component
class DueDays implements DueStatements {

  private final Statements statements;

  DueDays(Statements statements) {
    this.statements = statements;
  }

  @Override
  public Map<PartnerId, Long> notYetDueMinor(LocalDate day) {
    return statements.notYetDue(day);
  }

  @Override
  public Optional<LocalDate> nextDueOn(LocalDate day) {
    return statements.nextDueOn(day);
  }
}
