package io.cvf.ecosystem.governance.ledger;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books entries in the caller's transaction. Nothing is ever changed: it is reversed. */
@Service
public class GeneralLedger {

  private final JournalEntries entries;
  private final JournalPages pages;
  private final Clock clock;

  GeneralLedger(JournalEntries entries, JournalPages pages, Clock clock) {
    this.entries = entries;
    this.pages = pages;
    this.clock = clock;
  }

  /** False when an entry of that kind and reference is booked already; nothing changes then. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean post(JournalEntry entry, @Nullable MemberId by) {
    return post(List.of(entry), by) == 1;
  }

  /**
   * Books many at once; those without a line, and those booked already, are left out.
   *
   * @return how many were booked
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int post(Collection<JournalEntry> wanted, @Nullable MemberId by) {
    var some = wanted.stream().filter(entry -> !entry.postings().isEmpty()).toList();
    return some.isEmpty() ? 0 : entries.add(some, clock.instant(), by);
  }

  /**
   * Nobody else books anything until the caller's transaction ends; what was booked before is
   * visible to it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepToOneself() {
    entries.lock(false);
  }

  /**
   * For callers that lock rows of their own before they book: first this, so that nobody who has
   * the books to oneself waits for those rows.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takePart() {
    entries.lock(true);
  }

  /** In minor units; 0 for an account nothing was booked on. */
  public long balance(Account account) {
    return balances(List.of(account)).getOrDefault(account, 0L);
  }

  /** Those of the ids that exist, in the order they were booked; for a handful. */
  public List<BookedEntry> entries(Collection<UUID> ids) {
    return pages.of(ids);
  }

  /** Those of the accounts something was booked on, in one query. */
  public Map<Account, Long> balances(Collection<Account> accounts) {
    return entries.balances(accounts);
  }
}
