package io.cvf.ecosystem.integrations.certification;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.certification.PartnerApplication.Plan;
import io.cvf.ecosystem.integrations.certification.PartnerApplication.State;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which partners want to be certified. */
@Repository
class PartnerApplications {

  private final JdbcClient database;

  PartnerApplications(JdbcClient database) {
    this.database = database;
  }

  /** Empty when the partner has one that is open. */
  Optional<UUID> add(
      PartnerId partner,
      String statement,
      @Nullable String endpoint,
      @Nullable Plan plan,
      MemberId by,
      Instant now) {
    return database
        .sql(
            """
            insert into integrations.partner_application (
              partner, statement, staging_endpoint, applied_at, applied_by, waiting_since,
              measure_until, probe_seconds, next_probe_at)
            values (:partner, :statement, :endpoint, :now, :by, :now, :until, :seconds, :next)
            on conflict (partner) where state = 'OPEN' do nothing
            returning id
            """)
        .param("partner", partner.value())
        .param("statement", statement)
        .param("endpoint", endpoint, Types.VARCHAR)
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .param(
            "until",
            plan == null ? null : Timestamps.of(plan.until()),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("seconds", plan == null ? null : plan.interval().toSeconds(), Types.INTEGER)
        .param("next", plan == null ? null : Timestamps.of(now), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(UUID.class)
        .optional();
  }

  Optional<PartnerApplication> find(UUID id) {
    return database
        .sql("select * from integrations.partner_application where id = :id")
        .param("id", id)
        .query(PartnerApplications::application)
        .optional();
  }

  /** The open one, else the last. */
  Optional<PartnerApplication> latest(PartnerId partner) {
    return database
        .sql(
            """
            select * from integrations.partner_application where partner = :partner
            order by (state = 'OPEN') desc, id desc limit 1
            """)
        .param("partner", partner.value())
        .query(PartnerApplications::application)
        .optional();
  }

  Optional<PartnerApplication> open(PartnerId partner) {
    return latest(partner).filter(PartnerApplication::isOpen);
  }

  void close(UUID id, State state, Instant now) {
    database
        .sql(
            """
            update integrations.partner_application set state = :state, closed_at = :now
            where id = :id and state = 'OPEN'
            """)
        .param("id", id)
        .param("state", state.name())
        .param("now", Timestamps.of(now))
        .update();
  }

  /** Its measurement goes on from now. */
  void reopen(UUID id, Instant now) {
    database
        .sql(
            """
            update integrations.partner_application
            set state = 'OPEN', closed_at = null, waiting_since = :now,
              next_probe_at = case when measure_until is null then null else :now::timestamptz end
            where id = :id
            """)
        .param("id", id)
        .param("now", Timestamps.of(now))
        .update();
  }

  static PartnerApplication application(ResultSet row, int number) throws SQLException {
    var until = instantOrNull(row, "measure_until");
    return new PartnerApplication(
        row.getObject("id", UUID.class),
        new PartnerId(row.getObject("partner", UUID.class)),
        row.getString("statement"),
        row.getString("staging_endpoint"),
        State.valueOf(row.getString("state")),
        instant(row, "applied_at"),
        new MemberId(row.getObject("applied_by", UUID.class)),
        instant(row, "waiting_since"),
        until == null ? null : new Plan(until, Duration.ofSeconds(row.getInt("probe_seconds"))));
  }
}
