package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.governance.ledger.Account;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For rooms that book on lines of statements: what is kept of one while it is booked on. */
@Component
public class StatementBooks {

  private final Statements statements;
  private final HoldRows holds;

  StatementBooks(Statements statements, HoldRows holds) {
    this.statements = statements;
    this.holds = holds;
  }

  /**
   * A statement nobody else books on until this transaction ends.
   *
   * @param owed the account its partner's share lies on: held as long as a dispute is open
   */
  public record Open(Statement statement, Account owed) {}

  public Optional<Open> open(String id) {
    return statements.lock(List.of(id)).stream()
        .findFirst()
        .map(it ->
            new Open(
                it, holds.isHeld(it.id()) ? Account.held(it.slug()) : Account.payable(it.slug())));
  }

  /** Some of the partner's share of its lines is gone. */
  public void takenBack(Statement statement, long minor) {
    statements.takenBack(statement.id(), minor);
  }

  public Optional<Statement> find(String id) {
    return statements.find(id);
  }

  public List<Statement> ofMonth(YearMonth month) {
    return statements.ofMonth(month);
  }
}
