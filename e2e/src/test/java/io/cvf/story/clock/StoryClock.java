package io.cvf.story.clock;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the place of the platform's clock. The product cannot be told the time; whoever wants weeks
 * to pass has to start it with this beside it.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
public class StoryClock {

  /** Names the file that says how far ahead the platform is. */
  public static final String OFFSET_FILE = "cvf.story.clock";

  @Bean
  @Primary
  Clock movedClock() {
    return new MovedClock(Path.of(System.getProperty(OFFSET_FILE)));
  }

  @Bean
  WokenWork wokenWork(JdbcClient database, Clock clock) {
    return new WokenWork(database, clock);
  }
}
