package io.cvf.ecosystem.governance.agreements;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents the partner signed and the platform has not. */
@Repository
class Countersignatures {

  private final JdbcClient database;

  Countersignatures(JdbcClient database) {
    this.database = database;
  }

  /** A document that waits. */
  record Waiting(AgreementId agreement, PartnerId partner, String kind, Instant signedAt) {}

  /** The longest waiting first. */
  List<Waiting> waiting(int most) {
    return database
        .sql(
            """
            select d.agreement, a.partner, lower(d.kind) as kind, s.signed_at
            from governance.document d
            join governance.agreement a on a.id = d.agreement
            join governance.signature s on s.document = d.id and s.side = 'PARTNER'
            where d.state = 'OPEN' and not exists (
              select from governance.signature p
              where p.document = d.id and p.side = 'PLATFORM')
            order by s.signed_at, d.id limit :most
            """)
        .param("most", most)
        .query((row, _) ->
            new Waiting(
                new AgreementId(row.getObject("agreement", UUID.class)),
                new PartnerId(row.getObject("partner", UUID.class)),
                row.getString("kind"),
                instant(row, "signed_at")))
        .list();
  }
}
