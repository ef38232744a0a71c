package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.community.reputation.Scores.Score;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.voting.WeightRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Where members stand. */
@Service
public class Standings {

  private final Scores scores;
  private final Founding founding;
  private final ReputationRules rules;
  private final Clock clock;

  Standings(Scores scores, Founding founding, ReputationRules rules, Clock clock) {
    this.scores = scores;
    this.founding = founding;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Everyone who has weight and is not suspended: at or above the floor, certified, or an entitled
   * elector while founding lasts. By member id. One query, whatever their number.
   */
  public List<Standing> all(Instant at) {
    return scores.weighty(founding.moment(at), rules.weight(at).floorMicros()).stream()
        .map(Score::standing)
        .toList();
  }

  /** How many {@link #all} are. */
  public int count(Instant at) {
    return scores.countWeighty(founding.moment(at), rules.weight(at).floorMicros());
  }

  /** Of any member, those without weight and suspended ones included. */
  public Standing of(MemberId member, Instant at) {
    return of(List.of(member), at).getOrDefault(member, new Standing(member, 0, false, false));
  }

  /** Of those members that exist, as {@link #of(MemberId, Instant)}. One query. */
  public Map<MemberId, Standing> of(Collection<MemberId> members, Instant at) {
    return scores.of(members, founding.moment(at)).values().stream()
        .collect(Collectors.toMap(Score::member, Score::standing));
  }

  /** Micros, rounded down, of all members who are not suspended; 0 without any. One query. */
  public long averageMicros(Instant at) {
    return scores.averageMicros(founding.moment(at));
  }

  /** Whether founding lasts, so that founding electors have weight. */
  public boolean founding() {
    return founding.isActive();
  }

  /** How reputation becomes weight now; a vote keeps the rule it began with. */
  public WeightRule weightRule() {
    return rules.weight(clock.instant());
  }
}
