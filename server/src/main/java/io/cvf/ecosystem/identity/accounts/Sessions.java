package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.identity.LiveSessions;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of Spring Session, ended in the transaction that wants it. */
@Repository
class Sessions implements LiveSessions {

  private final JdbcClient database;

  Sessions(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<String> alive(Collection<String> sessionIds) {
    return database
        .sql("select session_id from identity.session where session_id = any(:ids::bpchar[])")
        .param("ids", sessionIds.toArray(String[]::new))
        .query((row, _) -> row.getString("session_id").strip())
        .set();
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
