package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.rules.merkle.Hash;
import java.util.List;

/** What became of a ballot that was handed in. */
sealed interface CastAnswer {

  /**
   * It is in the log, and counts.
   *
   * @param inclusion proves it in the log as it was after the batch
   */
  record Logged(LogEntry entry, List<Hash> inclusion) implements CastAnswer {}

  /** It says what the member's ballot says already; nothing was added. */
  record Unchanged(LogEntry entry) implements CastAnswer {}

  /** It does not count, and is not in the log. */
  record Refused(Problem problem) implements CastAnswer {}
}
