package io.cvf.ecosystem.governance.dashboard;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.governance.disputes.DisputeState;
import io.cvf.ecosystem.governance.disputes.DueKind;
import io.cvf.ecosystem.integrations.PartnerId;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in the tables of this module, counted. */
@Repository
class GovernanceFigures {

  private final JdbcClient database;

  GovernanceFigures(JdbcClient database) {
    this.database = database;
  }

  /** Of agreements that are neither given up nor ended. */
  Map<OnboardingStage, Integer> stages() {
    var stages = new EnumMap<OnboardingStage, Integer>(OnboardingStage.class);
    database
        .sql(
            """
            select c.stage, count(*) as agreements
            from governance.checklist c join governance.agreement a on a.id = c.agreement
            where a.status in ('ONBOARDING', 'ACTIVE', 'EXPIRED')
            group by c.stage
            """)
        .query((ResultSet row) -> {
          stages.put(OnboardingStage.valueOf(row.getString("stage")), row.getInt("agreements"));
        });
    return stages;
  }

  /** How many agreements are in force, and how many of them end until then. */
  record InForce(int active, int ending) {}

  InForce inForce(LocalDate until) {
    return database
        .sql(
            """
            select count(*) as active, count(*) filter (where ends_on <= :until) as ending
            from governance.agreement where status = 'ACTIVE'
            """)
        .param("until", until)
        .query((row, _) -> new InForce(row.getInt("active"), row.getInt("ending")))
        .single();
  }

  /** An agreement in force, and the first day it is not any more. */
  record Ending(AgreementId agreement, PartnerId partner, LocalDate endsOn) {}

  /** The nearest end first. */
  List<Ending> ending(LocalDate until, int limit) {
    return database
        .sql(
            """
            select id, partner, ends_on from governance.agreement
            where status = 'ACTIVE' and ends_on <= :until
            order by ends_on, id limit :limit
            """)
        .param("until", until)
        .param("limit", limit)
        .query((row, _) ->
            new Ending(
                new AgreementId(row.getObject("id", UUID.class)),
                new PartnerId(row.getObject("partner", UUID.class)),
                row.getObject("ends_on", LocalDate.class)))
        .list();
  }

  /** The open ones, as an index of its own counts them; without states that none is in. */
  Map<DisputeState, Integer> openDisputes() {
    var states = new EnumMap<DisputeState, Integer>(DisputeState.class);
    database
        .sql(
            """
            select state, count(*) as disputes from governance.dispute
            where state not in ('SETTLED', 'FINAL')
            group by state
            """)
        .query((ResultSet row) -> {
          states.put(DisputeState.valueOf(row.getString("state")), row.getInt("disputes"));
        });
    return states;
  }

  /** What runs out next in any dispute. */
  record Deadline(String caseId, DueKind what, Instant dueAt) {}

  Optional<Deadline> nextDeadline() {
    return database
        .sql(
            """
            select case_id, due_what, due_at from governance.dispute
            where due_at is not null order by due_at, case_id limit 1
            """)
        .query((row, _) ->
            new Deadline(
                row.getString("case_id"),
                DueKind.valueOf(row.getString("due_what")),
                instant(row, "due_at")))
        .optional();
  }
}
