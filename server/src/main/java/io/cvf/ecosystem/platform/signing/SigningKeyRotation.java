package io.cvf.ecosystem.platform.signing;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts a new key in the place of the one in force. */
@Service
class SigningKeyRotation {

  private final StoredSigningKeys stored;
  private final SigningKeys keys;
  private final MasterKey master;
  private final AuditLog audit;
  private final Clock clock;

  SigningKeyRotation(
      StoredSigningKeys stored, SigningKeys keys, MasterKey master, AuditLog audit, Clock clock) {
    this.stored = stored;
    this.keys = keys;
    this.master = master;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public PublicSigningKey rotate(String reason, Caller by) {
    stored.lock();
    var before = stored.inForce().orElseThrow().key();
    var now = clock.instant();
    stored.retire(before.id(), now);
    var row = OpenKey.make(master, now);
    stored.add(row);
    audit.record(
        by.id(),
        "signing-key.rotated",
        "signing-key:" + row.key().id(),
        Map.of("retired", before.id()),
        reason);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            keys.forget();
          }
        });
    return row.key();
  }
}
