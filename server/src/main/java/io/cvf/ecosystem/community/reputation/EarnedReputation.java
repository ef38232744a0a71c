package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.community.members.EarnedStanding;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells profiles where their owners stand. */
@Component
class EarnedReputation implements EarnedStanding {

  private final Scores scores;
  private final Founding founding;
  private final ReputationRules rules;
  private final Clock clock;

  EarnedReputation(Scores scores, Founding founding, ReputationRules rules, Clock clock) {
    this.scores = scores;
    this.founding = founding;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Map<MemberId, Earned> of(Collection<MemberId> members) {
    if (members.isEmpty()) {
      return Map.of();
    }
    var now = clock.instant();
    var rule = rules.weight(now);
    return scores.of(members, founding.moment(now)).values().stream()
        .collect(
            Collectors.toMap(
                Scores.Score::member,
                score ->
                    new Earned(
                        score.micros(), score.standing().weightMicros(rule), score.level())));
  }
}
