package io.cvf.ecosystem.governance.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * Something to be booked. Lines of 0 are left out; the others sum to zero.
 *
 * @param reference what it is about; one entry of a kind for each
 */
public record JournalEntry(
    EntryKind kind,
    String reference,
    String description,
    LocalDate bookedOn,
    List<Posting> postings) {

  public JournalEntry {
    postings = postings.stream().filter(posting -> posting.minor() != 0).toList();
    var sum = postings.stream().mapToLong(Posting::minor).reduce(0, Math::addExact);
    if (sum != 0) {
      throw new IllegalArgumentException(
          "Entry %s of %s sums to %d instead of 0".formatted(kind, reference, sum));
    }
  }
}
