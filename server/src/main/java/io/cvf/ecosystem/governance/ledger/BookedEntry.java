package io.cvf.ecosystem.governance.ledger;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the books.
 *
 * @param postedBy null when the platform did it by rule
 */
public record BookedEntry(
    UUID id,
    EntryKind kind,
    String reference,
    String description,
    LocalDate bookedOn,
    Instant postedAt,
    @Nullable MemberId postedBy,
    List<Posting> postings) {}
