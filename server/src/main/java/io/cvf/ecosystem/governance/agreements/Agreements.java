package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.governance.agreements.Agreement.Termination;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agreements; every change makes another version. */
@Repository
class Agreements {

  private final JdbcClient database;

  Agreements(JdbcClient database) {
    this.database = database;
  }

  boolean none() {
    return !database
        .sql("select exists (select from governance.agreement)")
        .query(Boolean.class)
        .single();
  }

  /** Empty when the partner has one that has not ended. */
  Optional<AgreementId> add(
      PartnerId partner,
      AgreementTier tier,
      ChosenTerms chosen,
      String legalVersion,
      MemberId by,
      Instant now) {
    return database
        .sql(
            """
            insert into governance.agreement (
              partner, integration_type, tier, escalation_contact, zone, missing_data,
              legal_version, created_at, created_by)
            values (:partner, :type, :tier, :contact, :zone, :missing, :legal, :now, :by)
            on conflict (partner) where status in ('ONBOARDING', 'ACTIVE', 'EXPIRED') do nothing
            returning id
            """)
        .param("partner", partner.value())
        .param("type", chosen.integrationType().name())
        .param("tier", tier.name())
        .param("contact", chosen.escalationContact())
        .param("zone", chosen.zone().getId())
        .param("missing", chosen.missingData().name())
        .param("legal", legalVersion)
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .query(UUID.class)
        .optional()
        .map(AgreementId::new);
  }

  Optional<Agreement> find(AgreementId id) {
    return one("where id = :id", id.value());
  }

  /** Kept from everyone else until this transaction ends. */
  Optional<Agreement> lock(AgreementId id) {
    return one("where id = :id for no key update", id.value());
  }

  /** The one that has not ended, else the last there was. */
  Optional<Agreement> current(PartnerId partner) {
    return one("where partner = :id order by agreement.id desc limit 1", partner.value());
  }

  private Optional<Agreement> one(String condition, UUID id) {
    return database
        .sql("select * from governance.agreement " + condition)
        .param("id", id)
        .query((row, _) -> AgreementRow.agreement(row))
        .optional();
  }

  void chosen(AgreementId id, AgreementTier tier, ChosenTerms chosen, String legalVersion) {
    database
        .sql(
            """
            update governance.agreement
            set tier = :tier, integration_type = :type, escalation_contact = :contact,
              zone = :zone, missing_data = :missing, legal_version = :legal,
              version = version + 1
            where id = :id
            """)
        .param("tier", tier.name())
        .param("type", chosen.integrationType().name())
        .param("contact", chosen.escalationContact())
        .param("zone", chosen.zone().getId())
        .param("missing", chosen.missingData().name())
        .param("legal", legalVersion)
        .param("id", id.value())
        .update();
  }

  /** In force, for the first time or again. */
  void active(AgreementId id, LocalDate startsOn, LocalDate endsOn, String legal, Instant now) {
    database
        .sql(
            """
            update governance.agreement
            set status = 'ACTIVE', starts_on = coalesce(starts_on, :startsOn), ends_on = :endsOn,
              signed_at = coalesce(signed_at, :now), legal_version = :legal,
              version = version + 1
            where id = :id
            """)
        .param("startsOn", startsOn)
        .param("endsOn", endsOn)
        .param("now", Timestamps.of(now))
        .param("legal", legal)
        .param("id", id.value())
        .update();
  }

  void status(AgreementId id, AgreementStatus status) {
    database
        .sql(
            """
            update governance.agreement set status = :status, version = version + 1
            where id = :id
            """)
        .param("status", status.name())
        .param("id", id.value())
        .update();
  }

  void tier(AgreementId id, AgreementTier tier) {
    database
        .sql("update governance.agreement set tier = :tier, version = version + 1 where id = :id")
        .param("tier", tier.name())
        .param("id", id.value())
        .update();
  }

  void termination(AgreementId id, Termination it) {
    database
        .sql(
            """
            update governance.agreement
            set termination_reason = :reason, termination_on = :on, terminated_by = :by,
              terminated_at = :at, version = version + 1
            where id = :id
            """)
        .param("reason", it.reason())
        .param("on", it.effectiveOn())
        .param("by", it.by() == null ? null : it.by().value())
        .param("at", Timestamps.of(it.decidedAt()))
        .param("id", id.value())
        .update();
  }

  /** Something else about it changed: a signature, a proposal. */
  void touch(AgreementId id) {
    database
        .sql("update governance.agreement set version = version + 1 where id = :id")
        .param("id", id.value())
        .update();
  }

  void told(AgreementId id, @Nullable AgreementTier tier) {
    database
        .sql("update governance.agreement set told_tier = :tier where id = :id")
        .param("tier", tier == null ? null : tier.name())
        .param("id", id.value())
        .update();
  }

  /** Those whose day has come: an end, a termination, or another tier than was told. */
  List<AgreementId> due(Instant now, LocalDate today, int limit) {
    return database
        .sql(
            """
            select a.id from governance.agreement a
            where a.status = 'ACTIVE' and (
              a.ends_on <= :today or a.termination_on <= :today
              or a.told_tier is distinct from (
                select d.tier from governance.term t
                join governance.document d on d.id = t.document
                where t.agreement = a.id and t.from_at <= :now and :now < t.until_at
                order by t.signed_at desc limit 1))
            order by a.id limit :limit
            """)
        .param("today", today)
        .param("now", Timestamps.of(now))
        .param("limit", limit)
        .query((row, _) -> new AgreementId(row.getObject("id", UUID.class)))
        .list();
  }
}
