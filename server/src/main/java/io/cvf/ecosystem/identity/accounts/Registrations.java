package io.cvf.ecosystem.identity.accounts;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sign-ups whose e-mail address is not proven yet. */
@Repository
class Registrations {

  private final JdbcClient database;

  Registrations(JdbcClient database) {
    this.database = database;
  }

  void put(NewAccount account, Secret secret) {
    database
        .sql(
            """
            insert into identity.registration (username, email, password_hash, token_hash)
            values (:username, :email, :passwordHash, :tokenHash)
            on conflict (username) do update
            set email = excluded.email, password_hash = excluded.password_hash,
                token_hash = excluded.token_hash
            """)
        .param("username", account.username())
        .param("email", account.email())
        .param("passwordHash", account.passwordHash())
        .param("tokenHash", secret.sha256())
        .update();
  }

  /** Removes the registration of that secret: only one caller gets it. */
  Optional<NewAccount> take(Secret secret) {
    return database
        .sql(
            """
            delete from identity.registration where token_hash = :tokenHash
            returning username, email, password_hash
            """)
        .param("tokenHash", secret.sha256())
        .query(NewAccount.class)
        .optional();
  }
}
