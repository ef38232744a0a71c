package io.cvf.ecosystem.platform.signing;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key in force, without the platform around it. */
public final class SigningKeySample {

  private SigningKeySample() {}

  public static void keep(JdbcClient database, String masterKey) {
    new StoredSigningKeys(database)
        .add(
            OpenKey.make(
                MasterKey.parse(masterKey).orElseThrow(), Instant.parse("2026-01-01T00:00:00Z")));
  }
}
