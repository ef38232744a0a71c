package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.reputation.Cut;
import io.cvf.rules.reputation.Grant;
import io.cvf.rules.reputation.PeerLimits;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Posts entries, and keeps what follows from them: all in the caller's transaction. */
@Component
class Ledger {

  private final Entries entries;
  private final Scores scores;
  private final ReputationRules rules;
  private final Founding founding;

  Ledger(Entries entries, Scores scores, ReputationRules rules, Founding founding) {
    this.entries = entries;
    this.scores = scores;
    this.rules = rules;
    this.founding = founding;
  }

  /** The same entry for many, once each. */
  void post(NewEntry entry, Collection<MemberId> receivers) {
    if (!receivers.isEmpty()) {
      entries.lockForMany();
      entries.lock(receivers);
      write(entry, receivers);
    }
  }

  /** The entry gets the points the limits leave, and says why when they are fewer. */
  void post(Gift gift, int nominal, Instant at) {
    entries.lock(List.of(gift.receiver()));
    var limits = rules.limits(at);
    var grant = grant(gift, nominal, limits, at);
    write(NewEntry.from(gift, nominal, grant, limits, at), List.of(gift.receiver()));
  }

  private Grant grant(Gift gift, int nominal, PeerLimits limits, Instant at) {
    if (entries.isVoided(gift.receiver(), gift.deed())) {
      return Grant.nothing(Cut.VOIDED_BEFORE);
    }
    if (!mayGive(gift.giver(), at)) {
      return Grant.nothing(Cut.GIVER_BELOW_FLOOR);
    }
    var today = NewEntry.day(at);
    var since = today.minusDays(limits.giverDays());
    var got = entries.fromPeers(gift.receiver(), gift.giver(), today, since);
    return limits.grant(nominal, got.today(), got.fromGiver());
  }

  private boolean mayGive(MemberId giver, Instant at) {
    var score = scores.of(List.of(giver), founding.moment(at)).get(giver);
    return score != null && score.standing().isAboveFloor(rules.weight(at));
  }

  /** Its receiver is locked. */
  void correct(NewEntry entry, MemberId receiver) {
    write(entry, List.of(receiver));
  }

  private void write(NewEntry entry, Collection<MemberId> receivers) {
    var written = entries.add(entry, receivers);
    if (written > 0 && entry.grant().points() > 0) {
      var floor = rules.weight(entry.at()).floorMicros();
      if (scores.rememberRisen(receivers, founding.moment(entry.at()), floor) > 0) {
        founding.someoneRose(entry.at());
      }
    }
  }
}
