package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the bank is given, of released runs only. */
@Service
class PayoutFiles {

  private final PayoutRuns runs;
  private final PayoutItems items;
  private final PayoutSettings settings;
  private final AuditLog audit;
  private final CreditTransferSchema schema = new CreditTransferSchema();

  PayoutFiles(PayoutRuns runs, PayoutItems items, PayoutSettings settings, AuditLog audit) {
    this.runs = runs;
    this.items = items;
    this.settings = settings;
    this.audit = audit;
  }

  @Transactional
  byte[] pain001(String id, Caller caller) {
    var run = find(id);
    var released = released(run);
    var payer = settings.payer().orElseThrow(PayoutProblems::payerUnset);
    var message = CreditTransferMessage.of(run, released, paid(id), payer);
    taken(run, "pain.001.001.09", caller);
    return schema.validated(message);
  }

  @Transactional
  byte[] csv(String id, Caller caller) {
    var run = find(id);
    var _ = released(run);
    taken(run, "csv", caller);
    return PayoutCsv.of(run, paid(id)).getBytes(StandardCharsets.UTF_8);
  }

  private PayoutRun find(String id) {
    return runs.find(id).orElseThrow(() -> PayoutProblems.runNotFound(id));
  }

  /** A run that was called off is no longer for the bank. */
  private static PayoutRun.Released released(PayoutRun run) {
    var released = run.released();
    if (released == null || run.state() == RunState.CANCELLED) {
      throw PayoutProblems.transition(run, "be given to the bank");
    }
    return released;
  }

  /** What came back was in the file as well. */
  private List<PayoutItem> paid(String id) {
    return items.of(id).stream().filter(it -> it.state() != PayoutItem.State.DROPPED).toList();
  }

  private void taken(PayoutRun run, String what, Caller caller) {
    audit.record(caller.id(), "payout-run.downloaded", run.subject(), Map.of("file", what), null);
  }
}
