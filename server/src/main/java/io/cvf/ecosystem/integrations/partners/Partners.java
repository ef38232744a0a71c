package io.cvf.ecosystem.integrations.partners;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of partners. */
@Repository
class Partners {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final JdbcClient database;

  Partners(JdbcClient database) {
    this.database = database;
  }

  Optional<Partner> find(String slugOrId) {
    return ID.matcher(slugOrId).matches()
        ? find(new PartnerId(UUID.fromString(slugOrId)))
        : database
            .sql("select * from integrations.partner where slug = :slug")
            .param("slug", slugOrId)
            .query(Partners::partner)
            .optional();
  }

  Optional<Partner> find(PartnerId id) {
    return database
        .sql("select * from integrations.partner where id = :id")
        .param("id", id.value())
        .query(Partners::partner)
        .optional();
  }

  /** Kept from everyone else until this transaction ends. */
  Optional<Partner> lock(PartnerId id) {
    return database
        .sql("select * from integrations.partner where id = :id for update")
        .param("id", id.value())
        .query(Partners::partner)
        .optional();
  }

  List<Partner> active() {
    return database
        .sql("select * from integrations.partner where status <> 'TERMINATED' order by slug")
        .query(Partners::partner)
        .list();
  }

  void status(PartnerId id, PartnerStatus status) {
    database
        .sql(
            """
            update integrations.partner set status = :status, version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("status", status.name())
        .update();
  }

  void certified(PartnerId id, BigDecimal score, CertificationPath path, LocalDate until) {
    database
        .sql(
            """
            update integrations.partner
            set certification_score = :score, certification_path = :path, certified_until = :until,
              version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("score", score)
        .param("path", path.name())
        .param("until", until)
        .update();
  }

  static Partner partner(ResultSet row, int number) throws SQLException {
    var path = row.getString("certification_path");
    var tier = row.getString("agreement_tier");
    return new Partner(
        new PartnerId(row.getObject("id", UUID.class)),
        row.getString("slug"),
        row.getString("name"),
        PartnerCategory.valueOf(row.getString("category")),
        row.getString("website"),
        row.getString("contact_email"),
        row.getString("description"),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        PartnerStatus.valueOf(row.getString("status")),
        instant(row, "joined_at"),
        row.getBigDecimal("certification_score"),
        path == null ? null : CertificationPath.valueOf(path),
        row.getObject("certified_until", LocalDate.class),
        tier == null ? null : AgreementTier.valueOf(tier),
        row.getInt("active_skills"),
        row.getLong("version"));
  }
}
