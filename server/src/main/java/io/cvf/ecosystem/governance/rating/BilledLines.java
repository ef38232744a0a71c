package io.cvf.ecosystem.governance.rating;

import io.cvf.ecosystem.governance.TermsInForce.Terms;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the lines of statements and invoices, and what happens to them. */
@Component
public class BilledLines {

  private static final int CHUNK = 10_000;

  private final LineRows rows;

  BilledLines(LineRows rows) {
    this.rows = rows;
  }

  /** A line with the statement and the invoice it stands on. */
  public record NewLine(RatedLine rated, String statement, @Nullable String invoice) {}

  /** What lines were shared by. */
  public record Document(String sha256, int partnerBasisPoints) {}

  public void add(List<NewLine> lines) {
    for (var from = 0; from < lines.size(); from += CHUNK) {
      rows.add(lines.subList(from, Math.min(lines.size(), from + CHUNK)));
    }
  }

  public Page<BilledLine> ofStatement(String statement, Paging paging) {
    return rows.ofStatement(statement, paging);
  }

  public Page<BilledLine> ofInvoice(String invoice, Paging paging) {
    return rows.ofInvoice(invoice, paging);
  }

  public List<Document> documents(String statement) {
    return rows.documents(statement);
  }

  /** Which statement a line of an invoice stands on; its lines are locked after that. */
  public Optional<String> statementOf(long line, String invoice) {
    return rows.statementOf(line, invoice);
  }

  /** Nobody else changes it until this transaction ends. */
  public Optional<BilledLine> lock(long id) {
    return rows.lock(id);
  }

  /** All lines of the statements; nobody else changes them until this transaction ends. */
  public List<BilledLine> lockAll(Collection<String> statements) {
    return rows.lockAll(statements);
  }

  public void refunded(BilledLine line, long amount) {
    rows.refunded(List.of(line), _ -> amount);
  }

  /** Nothing is left of them. */
  public void refundedAll(Collection<BilledLine> lines) {
    rows.refunded(lines, BilledLine::leftMinor);
  }

  /** Suspense of a statement that nobody has a share of goes back to the consumers. */
  public void voided(String statement, Instant now) {
    rows.voided(statement, now);
  }

  /**
   * Shares lines in suspense by terms agreed on later; the answer is the lines as they are then.
   */
  public List<BilledLine> release(Collection<BilledLine> lines, Terms terms, Instant now) {
    var shared = lines.stream().map(it -> shared(it, terms, now)).toList();
    rows.released(shared, now);
    return shared;
  }

  private static BilledLine shared(BilledLine it, Terms terms, Instant now) {
    var shares = Rating.shares(it.grossMinor(), terms);
    return new BilledLine(
        it.id(),
        it.statement(),
        it.invoice(),
        it.skill(),
        it.consumer(),
        it.executedIn(),
        it.executions(),
        it.failed(),
        it.quantity(),
        it.price(),
        it.grossMinor(),
        shares.get(0),
        shares.get(1),
        terms.revenue().partnerBasisPoints(),
        terms.documentSha256(),
        true,
        now,
        null,
        it.refundedMinor());
  }
}
