package io.cvf.ecosystem.platform.signing;

import io.cvf.ecosystem.platform.database.DataFolder;
import io.cvf.ecosystem.platform.problems.StartRefused;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The property {@code cvf.master-key}, else a secret of the data folder. Nodes on several machines
 * need the property; one node on an external database gets along with its folder.
 */
@Configuration(proxyBeanMethods = false)
class MasterKeySource {

  private static final String PROPERTY = "cvf.master-key";
  private static final String MAKE_ONE =
      "Set CVF_MASTER_KEY to 64 hex digits (openssl rand -hex 32 makes them), the same on every"
          + " node, and keep a copy.";

  @Bean
  MasterKey masterKey(Environment environment) {
    var configured = environment.getProperty(PROPERTY);
    if (configured != null) {
      return MasterKey.parse(configured.strip())
          .orElseThrow(
              () -> new StartRefused("CVF_MASTER_KEY is not a key of 64 hex digits.", MAKE_ONE));
    }
    var folder = Path.of(environment.getProperty("cvf.data", "data"));
    return MasterKey.parse(secretIn(folder))
        .orElseThrow(() ->
            new StartRefused(
                "The file secrets/signing in %s is damaged.".formatted(folder),
                "Put it back from a backup, or give its 64 hex digits as CVF_MASTER_KEY."));
  }

  private static String secretIn(Path folder) {
    try {
      return DataFolder.secret(folder, "signing");
    } catch (UncheckedIOException unwritable) {
      throw new StartRefused(
          "There is no master key, and none can be kept in the folder %s.".formatted(folder),
          MAKE_ONE);
    }
  }
}
