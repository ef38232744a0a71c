package io.cvf.ecosystem.integrations.partners;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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

  List<Partner> of(Collection<OrganisationId> organisations) {
    return database
        .sql("select * from integrations.partner where organisation = any(:ids) order by slug")
        .param("ids", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(Partners::partner)
        .list();
  }

  List<Partner> withIds(Collection<PartnerId> ids) {
    return database
        .sql("select * from integrations.partner where id = any(:ids)")
        .param("ids", ids.stream().map(PartnerId::value).toArray(UUID[]::new))
        .query(Partners::partner)
        .list();
  }

  List<Partner> withSlugs(Collection<String> slugs) {
    return database
        .sql("select * from integrations.partner where slug = any(:slugs)")
        .param("slugs", slugs.toArray(String[]::new))
        .query(Partners::partner)
        .list();
  }

  PartnerDirectory.Counts counts() {
    var byStatus = new EnumMap<PartnerStatus, Integer>(PartnerStatus.class);
    var byTier = new EnumMap<AgreementTier, Integer>(AgreementTier.class);
    database
        .sql(
            """
            select status, agreement_tier, count(*) as partners from integrations.partner
            group by status, agreement_tier
            """)
        .query((ResultSet row) -> {
          var partners = row.getInt("partners");
          var tier = row.getString("agreement_tier");
          byStatus.merge(PartnerStatus.valueOf(row.getString("status")), partners, Integer::sum);
          if (tier != null) {
            byTier.merge(AgreementTier.valueOf(tier), partners, Integer::sum);
          }
        });
    return new PartnerDirectory.Counts(byStatus, byTier);
  }

  Set<String> known(Collection<String> slugs) {
    return Set.copyOf(
        database
            .sql("select slug from integrations.partner where slug = any(:slugs)")
            .param("slugs", slugs.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  boolean none() {
    return !database
        .sql("select exists (select from integrations.partner)")
        .query(Boolean.class)
        .single();
  }

  boolean hasOrganisation(OrganisationId organisation) {
    return !of(List.of(organisation)).isEmpty();
  }

  /** Certified ones whose last day has passed. */
  List<PartnerId> expired(LocalDate today, int limit) {
    return database
        .sql(
            """
            select id from integrations.partner
            where status = 'CERTIFIED' and certified_until <= :today
            order by certified_until limit :limit
            """)
        .param("today", today)
        .param("limit", limit)
        .query((row, _) -> new PartnerId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Empty when the slug, the name or the organisation has a partner already. */
  Optional<Partner> add(String slug, PartnerText text, OrganisationId organisation, Instant now) {
    return database
        .sql(
            """
            insert into integrations.partner (slug, name, folded_name, category, website,
              contact_email, description, organisation, joined_at)
            values (:slug, :name, :folded, :category, :website, :email, :description,
              :organisation, :now)
            on conflict do nothing
            returning *
            """)
        .params(values(text))
        .param("slug", slug)
        .param("organisation", organisation.value())
        .param("now", Timestamps.of(now))
        .query(Partners::partner)
        .optional();
  }

  /** False when another partner has that name, or one that looks like it. */
  boolean update(PartnerId id, PartnerText text) {
    try {
      database
          .sql(
              """
              update integrations.partner
              set name = :name, folded_name = :folded, category = :category, website = :website,
                contact_email = :email, description = :description, version = version + 1
              where id = :id
              """)
          .params(values(text))
          .param("id", id.value())
          .update();
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  private static Map<String, Object> values(PartnerText text) {
    return Map.of(
        "name", text.name(),
        "folded", text.folded().value(),
        "category", text.category().name(),
        "website", text.website(),
        "email", text.contactEmail(),
        "description", text.description());
  }

  void tier(PartnerId id, @Nullable AgreementTier tier) {
    database
        .sql(
            """
            update integrations.partner set agreement_tier = :tier, version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("tier", tier == null ? null : tier.name(), Types.VARCHAR)
        .update();
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
