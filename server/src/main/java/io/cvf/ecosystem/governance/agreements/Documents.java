package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.agreements.AgreementDocument.Proposal;
import io.cvf.ecosystem.governance.documents.AgreedTerms;
import io.cvf.ecosystem.governance.documents.DocumentText;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents of agreements. One that is signed never changes; the database sees to that. */
@Repository
class Documents {

  private final JdbcClient database;

  Documents(JdbcClient database) {
    this.database = database;
  }

  UUID add(AgreementId agreement, String legalVersion, AgreedTerms terms, Proposal proposal) {
    return database
        .sql(
            """
            insert into governance.document (
              agreement, kind, legal_version, integration_type, tier, escalation_contact, zone,
              missing_data, first_response_minutes, uptime_basis_points, support_hours,
              partner_basis_points, platform_basis_points, minimum_payout_minor, currency,
              net_days, effective_on, reason, reopened, proposed_at, proposed_by)
            values (
              :agreement, :kind, :legalVersion, :integrationType, :tier, :contact, :zone,
              :missing, :response, :uptime, :hours, :partnerShare, :platformShare, :minimum,
              :currency, :netDays, :effectiveOn, :reason, :reopened, :at, :by)
            returning id
            """)
        .params(values(legalVersion, terms))
        .param("agreement", agreement.value())
        .param("kind", proposal.kind().name())
        .param("effectiveOn", proposal.effectiveOn())
        .param("reason", proposal.reason())
        .param("reopened", proposal.reopened().toArray(String[]::new))
        .param("at", Timestamps.of(proposal.at()))
        .param("by", proposal.by().value())
        .query(UUID.class)
        .single();
  }

  /** Of one nobody has signed. */
  void replaceTerms(UUID document, String legalVersion, AgreedTerms terms) {
    database
        .sql(
            """
            update governance.document set
              legal_version = :legalVersion, integration_type = :integrationType, tier = :tier,
              escalation_contact = :contact, zone = :zone, missing_data = :missing,
              first_response_minutes = :response, uptime_basis_points = :uptime,
              support_hours = :hours, partner_basis_points = :partnerShare,
              platform_basis_points = :platformShare, minimum_payout_minor = :minimum,
              currency = :currency, net_days = :netDays
            where id = :id
            """)
        .params(values(legalVersion, terms))
        .param("id", document)
        .update();
  }

  private static Map<String, Object> values(String legalVersion, AgreedTerms terms) {
    var values = new HashMap<String, Object>();
    values.put("legalVersion", legalVersion);
    values.put("integrationType", terms.integrationType().name());
    values.put("tier", terms.tier().name());
    values.put("contact", terms.sla().escalationContact());
    values.put("zone", terms.sla().zone().getId());
    values.put("missing", terms.sla().missingData().name());
    values.put("response", terms.sla().firstResponseMinutes());
    values.put("uptime", terms.sla().uptimeBasisPoints());
    values.put("hours", terms.sla().supportHours().name());
    values.put("partnerShare", terms.revenue().partnerBasisPoints());
    values.put("platformShare", terms.revenue().platformBasisPoints());
    values.put("minimum", terms.revenue().minimumPayoutMinor());
    values.put("currency", terms.revenue().currency());
    values.put("netDays", terms.revenue().netDays());
    return values;
  }

  /** The one that waits for signatures. */
  Optional<AgreementDocument> open(AgreementId agreement) {
    return one("agreement = :agreement and state = 'OPEN'", agreement, null);
  }

  /** The one to sign, else the one that was signed last, else the last there was. */
  Optional<AgreementDocument> shown(AgreementId agreement) {
    return one("agreement = :agreement", agreement, null);
  }

  Optional<AgreementDocument> lastSigned(AgreementId agreement) {
    return one("agreement = :agreement and state = 'SIGNED'", agreement, null);
  }

  /** One whose text is fixed. */
  Optional<AgreementDocument> withText(AgreementId agreement, String sha256) {
    return one("agreement = :agreement and sha256 = :sha256", agreement, sha256);
  }

  private Optional<AgreementDocument> one(
      String condition, AgreementId agreement, @Nullable String sha256) {
    return database
        .sql(
            "select * from governance.document where "
                + condition
                + " order by state = 'OPEN' desc, signed_at desc nulls last, id desc limit 1")
        .param("agreement", agreement.value())
        .param("sha256", sha256)
        .query((row, _) -> DocumentRow.document(row))
        .optional();
  }

  /** The first signature fixes the text; without one it is loose again. */
  void fix(UUID document, @Nullable DocumentText text) {
    database
        .sql("update governance.document set markdown = :markdown, sha256 = :hash where id = :id")
        .param("markdown", text == null ? null : text.markdown())
        .param("hash", text == null ? null : text.sha256())
        .param("id", document)
        .update();
  }

  void signed(UUID document, Instant at, String pdfSha256) {
    database
        .sql(
            """
            update governance.document
            set state = 'SIGNED', signed_at = :at, pdf_sha256 = :pdf where id = :id
            """)
        .param("at", Timestamps.of(at))
        .param("pdf", pdfSha256)
        .param("id", document)
        .update();
  }

  void cancel(UUID document) {
    database
        .sql("update governance.document set state = 'CANCELLED' where id = :id")
        .param("id", document)
        .update();
  }
}
