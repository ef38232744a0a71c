package io.cvf.ecosystem.community.rfcs;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long things take. */
@Component
class RfcPeriods {

  /** How long a track's RFCs are open for comments before a vote can start. */
  Duration comments(Track track) {
    return switch (track) {
      case ROADMAP -> Duration.ofDays(7);
      case CAPABILITY, STANDARD, POLICY -> Duration.ofDays(14);
      case BREAKING_CHANGE -> Duration.ofDays(28);
    };
  }

  /** How long nothing may happen before a draft or open RFC is stagnant. */
  Duration idle() {
    return Duration.ofDays(182);
  }

  /** How long a rejected RFC rests before it can be reopened. */
  Duration rest() {
    return Duration.ofDays(182);
  }
}
