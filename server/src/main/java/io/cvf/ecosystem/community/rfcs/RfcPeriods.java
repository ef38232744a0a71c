package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long things take now. What has begun keeps the period it began with. */
@Component
class RfcPeriods {

  private final RfcSettings definitions;
  private final Settings settings;

  RfcPeriods(RfcSettings definitions, Settings settings) {
    this.definitions = definitions;
    this.settings = settings;
  }

  /** How long a track's RFCs are open for comments before a vote can start. */
  Duration comments(Track track) {
    return settings.current(commentPeriod(track));
  }

  private Setting<Duration> commentPeriod(Track track) {
    return switch (track) {
      case CAPABILITY -> definitions.capabilityCommentPeriod();
      case STANDARD -> definitions.standardCommentPeriod();
      case POLICY -> definitions.policyCommentPeriod();
      case BREAKING_CHANGE -> definitions.breakingChangeCommentPeriod();
      case ROADMAP -> definitions.roadmapCommentPeriod();
    };
  }

  /** How long nothing may happen before a draft or open RFC is stagnant. */
  Duration idle() {
    return settings.current(definitions.idlePeriod());
  }

  /** How long a rejected RFC rests before it can be reopened. */
  Duration rest() {
    return settings.current(definitions.restPeriod());
  }
}
