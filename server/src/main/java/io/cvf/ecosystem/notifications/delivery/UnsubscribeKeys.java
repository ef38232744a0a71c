package io.cvf.ecosystem.notifications.delivery;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one key that signs links which stop mail. */
@Repository
class UnsubscribeKeys {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient database;

  UnsubscribeKeys(JdbcClient database) {
    this.database = database;
  }

  /** Made by whoever asks first. */
  byte[] key() {
    return database
        .sql("select key from notifications.unsubscribe_key")
        .query((row, _) -> row.getBytes("key"))
        .optional()
        .orElseGet(this::make);
  }

  private byte[] make() {
    var key = new byte[32];
    RANDOM.nextBytes(key);
    database
        .sql("insert into notifications.unsubscribe_key (key) values (:key) on conflict do nothing")
        .param("key", key)
        .update();
    return database
        .sql("select key from notifications.unsubscribe_key")
        .query((row, _) -> row.getBytes("key"))
        .single();
  }
}
