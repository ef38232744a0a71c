package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  @Override
  public Map<PartnerId, List<Period>> during(Instant from, Instant until) {
    return signed(null, from, until);
  }

  @Override
  public List<Period> during(PartnerId partner, Instant from, Instant until) {
    return signed(partner.value(), from, until).getOrDefault(partner, List.of());
  }

  /** Without the texts themselves, which are long. */
  private Map<PartnerId, List<Period>> signed(@Nullable UUID only, Instant from, Instant until) {
    var signed = new HashMap<PartnerId, List<Period>>();
    database
        .sql(
            """
            select t.agreement, t.partner, t.from_at, t.until_at, d.sha256, d.integration_type,
              d.tier, d.escalation_contact, d.zone, d.missing_data, d.first_response_minutes,
              d.uptime_basis_points, d.support_hours, d.partner_basis_points,
              d.platform_basis_points, d.minimum_payout_minor, d.currency, d.net_days
            from governance.term t join governance.document d on d.id = t.document
            where t.from_at < :until and :from < t.until_at
              and (:partner::uuid is null or t.partner = :partner)
            order by t.signed_at
            """)
        .param("from", Timestamps.of(from))
        .param("until", Timestamps.of(until))
        .param("partner", only, Types.OTHER)
        .query((row, _) -> {
          var partner = new PartnerId(row.getObject("partner", UUID.class));
          var terms = terms(row, partner);
          return signed
              .computeIfAbsent(partner, _ -> new ArrayList<>())
              .add(new Period(terms, terms.from(), Timestamps.instant(row, "until_at")));
        })
        .list();
    signed.replaceAll((_, periods) -> timeline(periods));
    return signed;
  }

  @Override
  public Map<String, AgreementTier> tiers(Collection<String> documentSha256) {
    var tiers = new HashMap<String, AgreementTier>();
    database
        .sql("select sha256, tier from governance.document where sha256 = any(:texts)")
        .param("texts", documentSha256.toArray(String[]::new))
        .query((row, _) ->
            tiers.put(row.getString("sha256"), AgreementTier.valueOf(row.getString("tier"))))
        .list();
    return tiers;
  }

  /** The same text means the same terms. */
  private static List<Period> timeline(List<Period> signed) {
    var texts = new HashMap<String, Terms>();
    signed.forEach(it -> texts.put(it.terms().documentSha256(), it.terms()));
    return TermsTimeline.of(
            signed.stream()
                .map(it ->
                    new TermsTimeline.Signed(
                        it.terms().tier(), it.terms().documentSha256(), it.from(), it.until()))
                .toList())
        .stream()
        .flatMap(it ->
            Optional.ofNullable(texts.get(it.sha256()))
                .map(terms -> new Period(terms, it.from(), it.until()))
                .stream())
        .toList();
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
