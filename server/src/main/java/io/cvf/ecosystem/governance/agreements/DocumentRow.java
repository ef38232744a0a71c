package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.governance.RevenueTerms;
import io.cvf.ecosystem.governance.SlaTerms;
import io.cvf.ecosystem.governance.SupportHours;
import io.cvf.ecosystem.governance.agreements.AgreementDocument.Proposal;
import io.cvf.ecosystem.governance.agreements.AgreementDocument.State;
import io.cvf.ecosystem.governance.documents.AgreedTerms;
import io.cvf.ecosystem.governance.documents.DocumentKind;
import io.cvf.ecosystem.governance.documents.DocumentText;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A row of the documents' table. */
final class DocumentRow {

  private DocumentRow() {}

  static AgreementDocument document(ResultSet row) throws SQLException {
    var markdown = row.getString("markdown");
    return new AgreementDocument(
        row.getObject("id", UUID.class),
        new AgreementId(row.getObject("agreement", UUID.class)),
        State.valueOf(row.getString("state")),
        row.getString("legal_version"),
        terms(row),
        new Proposal(
            DocumentKind.valueOf(row.getString("kind")),
            row.getObject("effective_on", LocalDate.class),
            row.getString("reason"),
            List.of((String[]) row.getArray("reopened").getArray()),
            Timestamps.instant(row, "proposed_at"),
            new MemberId(row.getObject("proposed_by", UUID.class))),
        markdown == null ? null : new DocumentText(markdown, row.getString("sha256")),
        Timestamps.instantOrNull(row, "signed_at"),
        row.getString("pdf_sha256"));
  }

  static AgreedTerms terms(ResultSet row) throws SQLException {
    return new AgreedTerms(
        AgreementTier.valueOf(row.getString("tier")),
        PartnerCategory.valueOf(row.getString("integration_type")),
        new SlaTerms(
            row.getInt("first_response_minutes"),
            row.getInt("uptime_basis_points"),
            SupportHours.valueOf(row.getString("support_hours")),
            row.getString("escalation_contact"),
            ZoneId.of(row.getString("zone")),
            MissingData.valueOf(row.getString("missing_data"))),
        new RevenueTerms(
            row.getInt("partner_basis_points"),
            row.getInt("platform_basis_points"),
            row.getLong("minimum_payout_minor"),
            row.getString("currency"),
            row.getInt("net_days")));
  }
}
