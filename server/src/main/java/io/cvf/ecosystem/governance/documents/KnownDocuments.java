package io.cvf.ecosystem.governance.documents;

import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents by their hashes. */
@Repository
class KnownDocuments {

  private final JdbcClient database;

  KnownDocuments(JdbcClient database) {
    this.database = database;
  }

  /** What somebody may hold the hash of. */
  enum HashOf {
    TEXT,
    PDF
  }

  /** What a document that was once signed by both sides is worth now. */
  enum Standing {
    IN_FORCE,
    SUPERSEDED,
    EXPIRED,
    TERMINATED,
    NOT_SIGNED
  }

  record Known(
      UUID id,
      HashOf hashOf,
      DocumentKind kind,
      PartnerId partner,
      AgreementTier tier,
      String legalVersion,
      Standing standing) {}

  record Signed(Side side, String name, MemberId member, Instant at) {}

  /**
   * A document that will be in force later is in force: nothing has taken its place, and both sides
   * are bound by it.
   */
  Optional<Known> find(String sha256, Instant now) {
    return database
        .sql(
            """
            select d.id, d.kind, d.tier, d.legal_version, a.partner,
              case when d.pdf_sha256 = :sha256 then 'PDF' else 'TEXT' end as hash_of,
              case
                when d.state <> 'SIGNED' then 'NOT_SIGNED'
                when a.termination_on <= (:now at time zone 'UTC')::date then 'TERMINATED'
                when t.until_at <= :now and not exists (
                  select from governance.term l
                  where l.agreement = a.id and l.signed_at > t.signed_at and l.from_at <= :now)
                  then 'EXPIRED'
                when exists (
                  select from governance.term l
                  where l.agreement = a.id and l.signed_at > t.signed_at and l.from_at <= :now)
                  then 'SUPERSEDED'
                else 'IN_FORCE'
              end as standing
            from governance.document d
            join governance.agreement a on a.id = d.agreement
            left join governance.term t on t.document = d.id
            where d.sha256 = :sha256 or d.pdf_sha256 = :sha256
            order by d.signed_at desc nulls last
            limit 1
            """)
        .param("sha256", sha256)
        .param("now", Timestamps.of(now))
        .query((row, _) -> known(row))
        .optional();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getObject("id", UUID.class),
        HashOf.valueOf(row.getString("hash_of")),
        DocumentKind.valueOf(row.getString("kind")),
        new PartnerId(row.getObject("partner", UUID.class)),
        AgreementTier.valueOf(row.getString("tier")),
        row.getString("legal_version"),
        Standing.valueOf(row.getString("standing")));
  }

  List<Signed> signatures(UUID document) {
    return database
        .sql(
            """
            select side, name, member, signed_at from governance.signature
            where document = :document order by signed_at, side
            """)
        .param("document", document)
        .query((row, _) ->
            new Signed(
                Side.valueOf(row.getString("side")),
                row.getString("name"),
                new MemberId(row.getObject("member", UUID.class)),
                Timestamps.instant(row, "signed_at")))
        .list();
  }
}
