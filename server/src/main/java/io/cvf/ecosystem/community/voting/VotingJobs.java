package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VotingJobs {

  /** Runs from the start on, so votes that were due while no node was up are closed then. */
  @Bean
  RecurringJob voteCloses(DueVotes due) {
    return new RecurringJob("vote-closes", Duration.ofSeconds(5), due::close);
  }
}
