package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.settings.Setting;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures of founding. */
@Configuration
class FoundingSettings {

  private final boolean demo;

  FoundingSettings(@Value("${cvf.demo:false}") boolean demo) {
    this.demo = demo;
  }

  @Bean
  Setting<Integer> foundingMembers() {
    return Setting.integer(
        "community.founding.members",
        "Founding ends, once, when so many members have stood above the floor.",
        "members",
        30,
        1,
        100_000);
  }

  @Bean
  Setting<Duration> foundingAge() {
    return Setting.duration(
        "community.founding.age",
        "How long ago founding electors must have proved their e-mail address.",
        demo ? Duration.ZERO : Duration.ofDays(7),
        Duration.ZERO,
        Duration.ofDays(365));
  }
}
