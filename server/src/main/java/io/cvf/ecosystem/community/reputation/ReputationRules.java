package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.Settings;
import io.cvf.rules.reputation.Decay;
import io.cvf.rules.reputation.PeerLimits;
import io.cvf.rules.reputation.PointRules;
import io.cvf.rules.voting.WeightRule;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The rules of reputation in force at a moment. */
@Component
class ReputationRules {

  private final ReputationSettings definitions;
  private final Settings settings;
  private volatile Decay decay = Decay.halvingEvery(PointRules.defaults().halfLifeDays());

  ReputationRules(ReputationSettings definitions, Settings settings) {
    this.definitions = definitions;
    this.settings = settings;
  }

  PointRules points(Instant at) {
    return new PointRules(
        value(definitions.reachedVotingPoints(), at),
        value(definitions.acceptedPoints(), at),
        value(definitions.implementedPoints(), at),
        value(definitions.upvotePoints(), at),
        value(definitions.voteCastPoints(), at),
        value(definitions.foundationPoints(), at),
        value(definitions.practitionerPoints(), at),
        value(definitions.architectPoints(), at),
        value(definitions.specialistPoints(), at),
        limits(at),
        value(definitions.reputationHalfLife(), at));
  }

  PeerLimits limits(Instant at) {
    return new PeerLimits(
        value(definitions.peerPointsPerDay(), at),
        value(definitions.peerPointsPerGiver(), at),
        value(definitions.giverDays(), at));
  }

  /** How reputation becomes weight. */
  WeightRule weight(Instant at) {
    return new WeightRule(
        value(definitions.reputationFloor(), at) * WeightRule.MICROS,
        value(definitions.weightCap(), at) * WeightRule.MICROS);
  }

  /** Its table takes a while to compute, and hardly ever changes. */
  Decay decay(Instant at) {
    var halfLife = value(definitions.reputationHalfLife(), at);
    var current = decay;
    if (current.halfLife() != halfLife) {
      current = Decay.halvingEvery(halfLife);
      decay = current;
    }
    return current;
  }

  int ringUpvotes(Instant at) {
    return value(definitions.ringUpvotes(), at);
  }

  int ringDays(Instant at) {
    return value(definitions.ringDays(), at);
  }

  private int value(Setting<Integer> setting, Instant at) {
    return settings.inForce(setting, at);
  }
}
