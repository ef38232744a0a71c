package io.cvf.ecosystem.identity.accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one link that makes the first administrator, until there is one. */
@Repository
class SetupLinks {

  private final JdbcClient database;

  SetupLinks(JdbcClient database) {
    this.database = database;
  }

  void replace(Secret secret) {
    database
        .sql(
            """
            insert into identity.setup_link (token_hash) values (:tokenHash)
            on conflict (only_one) do update set token_hash = excluded.token_hash
            """)
        .param("tokenHash", secret.sha256())
        .update();
  }

  boolean take(Secret secret) {
    return database
            .sql("delete from identity.setup_link where token_hash = :tokenHash")
            .param("tokenHash", secret.sha256())
            .update()
        == 1;
  }

  void remove() {
    database.sql("delete from identity.setup_link").update();
  }

  /** Lets one node or request at a time make the first administrator, until its commit. */
  void lock() {
    database.sql("lock table identity.setup_link in exclusive mode").update();
  }
}
