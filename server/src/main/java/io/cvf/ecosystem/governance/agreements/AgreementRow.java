package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.governance.agreements.Agreement.Termination;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the agreements' table. */
final class AgreementRow {

  private AgreementRow() {}

  static Agreement agreement(ResultSet row) throws SQLException {
    return new Agreement(
        new AgreementId(row.getObject("id", UUID.class)),
        new PartnerId(row.getObject("partner", UUID.class)),
        AgreementStatus.valueOf(row.getString("status")),
        AgreementTier.valueOf(row.getString("tier")),
        new ChosenTerms(
            PartnerCategory.valueOf(row.getString("integration_type")),
            row.getString("escalation_contact"),
            ZoneId.of(row.getString("zone")),
            MissingData.valueOf(row.getString("missing_data"))),
        row.getString("legal_version"),
        Timestamps.instant(row, "created_at"),
        new MemberId(row.getObject("created_by", UUID.class)),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        Timestamps.instantOrNull(row, "signed_at"),
        termination(row),
        row.getLong("version"));
  }

  private static @Nullable Termination termination(ResultSet row) throws SQLException {
    var on = row.getObject("termination_on", LocalDate.class);
    var by = row.getObject("terminated_by", UUID.class);
    return on == null
        ? null
        : new Termination(
            row.getString("termination_reason"),
            on,
            by == null ? null : new MemberId(by),
            Timestamps.instant(row, "terminated_at"));
  }
}
