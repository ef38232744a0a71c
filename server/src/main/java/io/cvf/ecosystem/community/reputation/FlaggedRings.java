package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.community.moderation.ModerationCase;
import io.cvf.ecosystem.community.moderation.ModerationCases;
import io.cvf.ecosystem.community.reputation.FlagController.FlagView;
import io.cvf.ecosystem.platform.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rings of reciprocal upvotes in the moderators' queue. */
@Component
class FlaggedRings implements ModerationCases {

  private final RingWatch watch;

  FlaggedRings(RingWatch watch) {
    this.watch = watch;
  }

  record FlagCase(Kind kind, FlagView flag) implements ModerationCase {

    @Override
    public Instant waitingSince() {
      return flag.flaggedAt();
    }

    @Override
    public UUID caseId() {
      return flag.id();
    }
  }

  @Override
  public List<FlagCase> waiting(Place behind, int limit, Caller moderator) {
    return watch.waiting(behind, limit, moderator).stream()
        .map(flag -> new FlagCase(ModerationCase.Kind.FLAG, flag))
        .toList();
  }
}
