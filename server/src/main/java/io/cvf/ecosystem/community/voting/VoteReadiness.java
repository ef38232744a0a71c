package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.community.concerns.Concerns;
import io.cvf.ecosystem.community.rfcs.Rfc;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands between an open RFC and its vote. */
@Component
class VoteReadiness {

  private final VotingSettings settings;
  private final Concerns concerns;
  private final PolicyChangeCheck changes;
  private final Votes votes;
  private final Clock clock;

  VoteReadiness(
      VotingSettings settings,
      Concerns concerns,
      PolicyChangeCheck changes,
      Votes votes,
      Clock clock) {
    this.settings = settings;
    this.concerns = concerns;
    this.changes = changes;
    this.votes = votes;
    this.clock = clock;
  }

  /** Why a vote cannot start now. */
  enum Code {
    COMMENT_PERIOD,
    COOLDOWN,
    CONCERN_OPEN,
    INVALID_CHANGE,
    TOO_MANY_VOTES
  }

  /**
   * @param until when it will be over by itself; null when somebody has to do something
   */
  record Blocker(Code code, String detail, @Nullable Instant until) {}

  /** Everything at once; empty when the vote can start. */
  List<Blocker> blockers(Rfc rfc, int running) {
    var blockers = new ArrayList<Blocker>();
    tooEarly(rfc).ifPresent(blockers::add);
    var open = concerns.open(rfc.id());
    if (open > 0) {
      blockers.add(
          new Blocker(
              Code.CONCERN_OPEN,
              open == 1
                  ? "A concern is open. Whoever raised it has to resolve it, or a maintainer to overrule it."
                  : "%d concerns are open. Each has to be resolved or overruled.".formatted(open),
              null));
    }
    changes
        .fault(rfc)
        .ifPresent(fault -> blockers.add(new Blocker(Code.INVALID_CHANGE, fault, null)));
    if (running >= settings.concurrent()) {
      blockers.add(
          new Blocker(
              Code.TOO_MANY_VOTES,
              "%d votes run already, as many as may run at once.".formatted(running),
              null));
    }
    return blockers;
  }

  List<Blocker> blockers(Rfc rfc) {
    return blockers(rfc, votes.running());
  }

  Instant possibleFrom(Rfc rfc) {
    return rfc.votableFrom(settings.cooldown());
  }

  private Optional<Blocker> tooEarly(Rfc rfc) {
    var from = possibleFrom(rfc);
    if (!clock.instant().isBefore(from)) {
      return Optional.empty();
    }
    var period = rfc.dates().commentPeriod();
    return Optional.of(
        period != null && from.equals(period.endsAt())
            ? new Blocker(
                Code.COMMENT_PERIOD, "Everyone may comment until %s.".formatted(from), from)
            : new Blocker(
                Code.COOLDOWN,
                "The text has changed; everyone may read it until %s.".formatted(from),
                from));
  }
}
