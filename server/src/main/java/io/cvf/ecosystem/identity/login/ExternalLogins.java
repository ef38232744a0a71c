package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who is who at external providers. */
@Repository
class ExternalLogins {

  private final JdbcClient database;

  ExternalLogins(JdbcClient database) {
    this.database = database;
  }

  /** Of two first sign-ins at once, the second waits and then finds what the first has made. */
  void lock(ExternalIdentity identity) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:issuer || ' ' || :subject, 0))")
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .query((_, _) -> true)
        .list();
  }

  Optional<MemberId> find(ExternalIdentity identity) {
    return database
        .sql(
            """
            select member from identity.external_login
            where issuer = :issuer and subject = :subject
            """)
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .query(UUID.class)
        .optional()
        .map(MemberId::new);
  }

  void add(ExternalIdentity identity, MemberId member, Instant now) {
    database
        .sql(
            """
            insert into identity.external_login (issuer, subject, member, linked_at)
            values (:issuer, :subject, :member, :now)
            """)
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .param("member", member.value())
        .param("now", Timestamps.of(now))
        .update();
  }
}
