package io.cvf.ecosystem.testing;

import io.cvf.ecosystem.governance.StatementHolds;
import io.cvf.ecosystem.integrations.PartnerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Remembers what it was asked to hold, release and reverse. */
public final class RecordedHolds implements StatementHolds {

  private final List<String> calls = new ArrayList<>();

  @Override
  public synchronized void hold(
      String caseId, PartnerId respondent, Collection<String> statements) {
    calls.add("hold %s %s".formatted(caseId, String.join(" ", statements)));
  }

  @Override
  public synchronized void release(String caseId) {
    calls.add("release " + caseId);
  }

  @Override
  public synchronized void reverse(String caseId) {
    calls.add("reverse " + caseId);
  }

  /** Since the last time. */
  public synchronized List<String> taken() {
    var taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }
}
