package io.cvf.ecosystem.community.rfcs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC that was written elsewhere and is brought in.
 *
 * @param preferredNumber taken when it is free, otherwise the next number is given
 * @param createdAt when it was written there; null for now
 */
public record RfcArrival(
    @Nullable Integer preferredNumber,
    RfcText text,
    List<Author> authors,
    As as,
    @Nullable Instant createdAt) {

  /** How an RFC can arrive; as accepted it was decided elsewhere: no votes, no points. */
  public enum As {
    DRAFT,
    OPEN,
    ACCEPTED
  }

  public RfcArrival {
    authors = List.copyOf(authors);
  }
}
