package io.cvf.ecosystem;

import io.cvf.ecosystem.platform.backup.DatabaseCommands;
import io.cvf.ecosystem.platform.database.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The whole server: {@code ./cvf start} runs it. */
@Modulithic(systemName = "CVF Ecosystem")
@SpringBootApplication
@ConfigurationPropertiesScan
public class EcosystemApplication {

  public static void main(String[] args) {
    if (DatabaseCommands.know(args)) {
      System.exit(DatabaseCommands.run(args));
    }
    var application = new SpringApplication(EcosystemApplication.class);
    application.addInitializers(new EmbeddedPostgres());
    application.run(args);
  }
}
