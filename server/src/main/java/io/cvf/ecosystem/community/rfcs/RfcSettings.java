package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.settings.Setting;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures of RFCs an administrator may change. */
@Configuration
class RfcSettings {

  private static final Duration HALF_A_YEAR = Duration.ofDays(182);

  @Bean
  Setting<Duration> capabilityCommentPeriod() {
    return commentPeriod("capability", 14);
  }

  @Bean
  Setting<Duration> standardCommentPeriod() {
    return commentPeriod("standard", 14);
  }

  @Bean
  Setting<Duration> policyCommentPeriod() {
    return commentPeriod("policy", 14);
  }

  @Bean
  Setting<Duration> breakingChangeCommentPeriod() {
    return commentPeriod("breaking-change", 28);
  }

  @Bean
  Setting<Duration> roadmapCommentPeriod() {
    return commentPeriod("roadmap", 7);
  }

  @Bean
  Setting<Duration> idlePeriod() {
    return Setting.duration(
        "community.idle-period",
        "How long nothing may happen before a draft or open RFC becomes stagnant.",
        HALF_A_YEAR,
        Duration.ofDays(7),
        Duration.ofDays(3650));
  }

  @Bean
  Setting<Duration> restPeriod() {
    return Setting.duration(
        "community.rest-period",
        "How long a rejected RFC rests before it can be reopened.",
        HALF_A_YEAR,
        Duration.ZERO,
        Duration.ofDays(3650));
  }

  private static Setting<Duration> commentPeriod(String track, int days) {
    return Setting.duration(
        "community.comment-period." + track,
        "How long %s RFCs are open for comment before a vote can start.".formatted(track),
        Duration.ofDays(days),
        Duration.ZERO,
        Duration.ofDays(365));
  }
}
