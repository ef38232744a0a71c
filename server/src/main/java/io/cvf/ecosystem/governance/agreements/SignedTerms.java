package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which signed document is in force when: of several, the one that was signed last. */
@Repository
class SignedTerms implements TermsInForce {

  private final JdbcClient database;

  SignedTerms(JdbcClient database) {
    this.database = database;
  }

  void add(UUID document, Agreement agreement, Instant signedAt, Instant from, Instant until) {
    database
        .sql(
            """
            insert into governance.term (
              document, agreement, partner, signed_at, from_at, until_at)
            values (:document, :agreement, :partner, :signedAt, :from, :until)
            """)
        .param("document", document)
        .param("agreement", agreement.id().value())
        .param("partner", agreement.partner().value())
        .param("signedAt", Timestamps.of(signedAt))
        .param("from", Timestamps.of(from))
        .param("until", Timestamps.of(until))
        .update();
  }

  /** Nothing of it is in force from that moment on. */
  void end(AgreementId agreement, Instant end) {
    database
        .sql(
            """
            update governance.term set until_at = greatest(from_at, :end)
            where agreement = :agreement and until_at > :end
            """)
        .param("agreement", agreement.value())
        .param("end", Timestamps.of(end))
        .update();
  }

  @Override
  public Optional<Terms> at(PartnerId partner, Instant moment) {
    return database
        .sql(
            """
            select t.agreement, t.from_at, d.* from governance.term t
            join governance.document d on d.id = t.document
            where t.partner = :partner and t.from_at <= :moment and :moment < t.until_at
            order by t.signed_at desc limit 1
            """)
        .param("partner", partner.value())
        .param("moment", Timestamps.of(moment))
        .query((row, _) -> terms(row, partner))
        .optional();
  }

  private static Terms terms(ResultSet row, PartnerId partner) throws SQLException {
    var terms = DocumentRow.terms(row);
    return new Terms(
        new AgreementId(row.getObject("agreement", UUID.class)),
        partner,
        terms.tier(),
        terms.sla(),
        terms.revenue(),
        row.getString("sha256"),
        Timestamps.instant(row, "from_at"));
  }

  /** In the order they were signed. */
  List<TermsTimeline.Signed> of(AgreementId agreement) {
    return database
        .sql(
            """
            select d.tier, d.sha256, t.from_at, t.until_at from governance.term t
            join governance.document d on d.id = t.document
            where t.agreement = :agreement order by t.signed_at
            """)
        .param("agreement", agreement.value())
        .query((row, _) ->
            new TermsTimeline.Signed(
                AgreementTier.valueOf(row.getString("tier")),
                row.getString("sha256"),
                Timestamps.instant(row, "from_at"),
                Timestamps.instant(row, "until_at")))
        .list();
  }
}
