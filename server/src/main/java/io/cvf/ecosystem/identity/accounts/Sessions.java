package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of Spring Session, ended in the transaction that wants it. */
@Repository
class Sessions {

  private final JdbcClient database;

  Sessions(JdbcClient database) {
    this.database = database;
  }

  /** Signs a member out everywhere, except in the session named. */
  void endAll(MemberId member, @Nullable String except) {
    database
        .sql(
            """
            delete from identity.session
            where principal_name = :member and session_id is distinct from cast(:except as bpchar)
            """)
        .param("member", member.toString())
        .param("except", except)
        .update();
  }
}
