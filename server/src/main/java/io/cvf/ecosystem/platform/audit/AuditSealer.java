package io.cvf.ecosystem.platform.audit;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains what was committed since the last time. Writers never wait for it: what it cannot see yet
 * is chained the next time, whatever its place among the entries.
 */
@Component
class AuditSealer {

  private static final int BATCH = 1_000;

  private final AuditSeals seals;
  private final TransactionTemplate ownTransaction;

  AuditSealer(AuditSeals seals, PlatformTransactionManager transactions) {
    this.seals = seals;
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Everything committed by now is in the chain afterwards; returns its last position. */
  long sealAll() {
    boolean more;
    do {
      more = Boolean.TRUE.equals(ownTransaction.execute(status -> sealBatch()));
    } while (more);
    return seals.head().position();
  }

  /** Whether there may be more. */
  private boolean sealBatch() {
    seals.lock();
    var unsealed = seals.unsealed(BATCH);
    if (unsealed.isEmpty()) {
      return false;
    }
    var head = seals.head();
    var entries = new ArrayList<Long>();
    var hashes = new ArrayList<byte[]>();
    var hash = head.hash();
    for (var next : unsealed) {
      hash = hash.then(next.record());
      entries.add(next.entry());
      hashes.add(hash.bytes());
    }
    seals.add(head, entries, hashes);
    return unsealed.size() == BATCH;
  }
}
