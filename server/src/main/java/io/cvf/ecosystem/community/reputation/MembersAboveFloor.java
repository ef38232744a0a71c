package io.cvf.ecosystem.community.reputation;

import static java.util.stream.Collectors.toSet;

import io.cvf.ecosystem.community.ReputationFloor;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells other modules who stands above the floor. */
@Component
class MembersAboveFloor implements ReputationFloor {

  private final Standings standings;
  private final Clock clock;

  MembersAboveFloor(Standings standings, Clock clock) {
    this.standings = standings;
    this.clock = clock;
  }

  @Override
  public Set<MemberId> above(Collection<MemberId> members) {
    var rule = standings.weightRule();
    return standings.of(members, clock.instant()).values().stream()
        .filter(standing -> standing.isAboveFloor(rule))
        .map(Standing::member)
        .collect(toSet());
  }
}
