package io.cvf.ecosystem.governance.settlement;

import io.cvf.ecosystem.governance.ledger.LedgerProof;
import io.cvf.ecosystem.metering.UsageTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proves that what was billed is what was executed, and that papers are what was booked. */
@Component
public class SettlementProofs implements LedgerProof {

  private final Settlements settlements;
  private final PaperProofs papers;
  private final UsageTotals usage;

  SettlementProofs(Settlements settlements, PaperProofs papers, UsageTotals usage) {
    this.settlements = settlements;
    this.papers = papers;
    this.usage = usage;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Finding> prove(int months) {
    var findings = new ArrayList<>(papers.prove());
    findings.add(executions(months));
    return findings;
  }

  private static final class Executed {
    long executions;
    long failed;
    long quantity;
  }

  private Finding executions(int months) {
    var differences = new ArrayList<String>();
    var latest = settlements.latest(months);
    for (var settlement : latest) {
      var executed = new Executed();
      usage.days(
          settlement.month(),
          new TreeSet<>(),
          day -> {
            if (!day.isOwn()) {
              executed.executions += day.succeeded();
              executed.failed += day.failed();
              executed.quantity += day.quantity();
            }
          });
      var billed = papers.billed(settlement.month());
      if (billed.executions() != executed.executions
          || billed.failed() != executed.failed
          || billed.quantity() != executed.quantity) {
        differences.add(
            "%s: lines have %d executions, %d failed, quantity %d; executed were %d, %d, %d"
                .formatted(
                    settlement.month(),
                    billed.executions(),
                    billed.failed(),
                    billed.quantity(),
                    executed.executions,
                    executed.failed,
                    executed.quantity));
      }
    }
    return Finding.of(
        "lines-are-executions",
        "The lines of %d months have every execution counted in them".formatted(latest.size()),
        differences.stream().limit(MOST).toList());
  }
}
