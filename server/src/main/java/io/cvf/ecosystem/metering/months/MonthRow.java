package io.cvf.ecosystem.metering.months;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.merkle.Hash;
import io.cvf.rules.metering.Share;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of a billing month; most open ones have nothing yet. */
record MonthRow(
    YearMonth month,
    @Nullable Instant closedAt,
    @Nullable UUID job,
    @Nullable MemberId sealedBy,
    @Nullable Sealed sealed,
    @Nullable Instant droppedAt) {

  static MonthRow none(YearMonth month) {
    return new MonthRow(month, null, null, null, null, null);
  }

  /** For rows of which it is known that they are sealed. */
  Sealed seal() {
    return Objects.requireNonNull(sealed);
  }

  /** What was sealed, and the platform's signature of it. */
  record Sealed(
      Instant at, MonthCounts counts, Share share, Hash root, String keyId, String signature) {}
}
