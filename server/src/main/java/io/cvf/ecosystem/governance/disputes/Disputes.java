package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.governance.disputes.Dispute.Due;
import io.cvf.ecosystem.governance.disputes.Dispute.Remediation;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of disputes. Whoever changes one has locked it. */
@Repository
class Disputes {

  private final JdbcClient database;

  Disputes(JdbcClient database) {
    this.database = database;
  }

  /** What is filed. */
  record Filed(
      Party claimant,
      Party respondent,
      DisputeType type,
      String description,
      List<String> statements,
      @Nullable YearMonth slaMonth,
      Instant at,
      MemberId by,
      Instant dueAt) {}

  /** Counts on within the year; two who file at once wait for one another. */
  int nextNumber(int year) {
    return database
        .sql(
            """
            insert into governance.dispute_counter as c (year, last) values (:year, 1)
            on conflict (year) do update set last = c.last + 1
            returning last
            """)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  /** Empty when the same parties have an open one of that type, or contested that month before. */
  Optional<DisputeId> add(String caseId, Filed it) {
    return database
        .sql(
            """
            insert into governance.dispute (case_id, claimant, claimant_partner, respondent,
              respondent_partner, type, description, statements, sla_month, filed_at, filed_by,
              state_due_at)
            values (:caseId, :claimant, :claimantPartner, :respondent, :respondentPartner, :type,
              :description, :statements, :slaMonth, :at, :by, :dueAt)
            on conflict do nothing
            returning id
            """)
        .param("caseId", caseId)
        .param("claimant", organisation(it.claimant()), Types.OTHER)
        .param("claimantPartner", partner(it.claimant()), Types.OTHER)
        .param("respondent", organisation(it.respondent()), Types.OTHER)
        .param("respondentPartner", partner(it.respondent()), Types.OTHER)
        .param("type", it.type().name())
        .param("description", it.description())
        .param("statements", it.statements().toArray(String[]::new))
        .param("slaMonth", it.slaMonth() == null ? null : it.slaMonth().atDay(1), Types.DATE)
        .param("at", Timestamps.of(it.at()))
        .param("by", it.by().value())
        .param("dueAt", Timestamps.of(it.dueAt()))
        .query(UUID.class)
        .optional()
        .map(DisputeId::new);
  }

  Optional<String> open(Party claimant, Party respondent, DisputeType type) {
    return database
        .sql(
            """
            select case_id from governance.dispute
            where claimant is not distinct from :claimant and respondent = :respondent
              and type = :type and state not in ('SETTLED', 'FINAL')
            """)
        .param("claimant", organisation(claimant), Types.OTHER)
        .param("respondent", organisation(respondent), Types.OTHER)
        .param("type", type.name())
        .query(String.class)
        .optional();
  }

  /** The case in which the partner contests, or contested, that month. */
  Optional<String> contest(Party claimant, YearMonth month) {
    return database
        .sql(
            "select case_id from governance.dispute where claimant = :claimant and sla_month = :month")
        .param("claimant", organisation(claimant), Types.OTHER)
        .param("month", month.atDay(1))
        .query(String.class)
        .optional();
  }

  Optional<Dispute> find(String caseId) {
    return database
        .sql("select * from governance.dispute where case_id = :caseId")
        .param("caseId", caseId)
        .query(Disputes::dispute)
        .optional();
  }

  Dispute get(DisputeId id) {
    return database
        .sql("select * from governance.dispute where id = :id")
        .param("id", id.value())
        .query(Disputes::dispute)
        .single();
  }

  /** Kept from everyone else until this transaction ends. */
  Optional<Dispute> lock(String caseId) {
    return database
        .sql("select * from governance.dispute where case_id = :caseId for update")
        .param("caseId", caseId)
        .query(Disputes::dispute)
        .optional();
  }

  /** Kept from everyone else until this transaction ends. */
  Dispute lock(DisputeId id) {
    return database
        .sql("select * from governance.dispute where id = :id for update")
        .param("id", id.value())
        .query(Disputes::dispute)
        .single();
  }

  /** Whatever is not said here stays as it is. */
  void move(DisputeId id, DisputeState state, @Nullable Instant dueAt) {
    database
        .sql(
            """
            update governance.dispute
            set state = :state, state_due_at = :dueAt, version = version + 1 where id = :id
            """)
        .param("id", id.value())
        .param("state", state.name())
        .param("dueAt", Timestamps.of(dueAt), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** In the hands of a mediator from now on. */
  void mediate(DisputeId id, DisputeState state, MemberId mediator, Instant dueAt) {
    database
        .sql(
            """
            update governance.dispute
            set state = :state, mediator = :mediator, mediator_from = null, state_due_at = :dueAt,
              version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("state", state.name())
        .param("mediator", mediator.value())
        .param("dueAt", Timestamps.of(dueAt))
        .update();
  }

  /** In nobody's hands: no clock runs but that of its plan. */
  void await(DisputeId id, DisputeState state, Instant mediatorFrom) {
    database
        .sql(
            """
            update governance.dispute
            set state = :state, mediator = null, mediator_from = :from, state_due_at = null,
              version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("state", state.name())
        .param("from", Timestamps.of(mediatorFrom))
        .update();
  }

  /** Ended: nobody is waited for. */
  void end(DisputeId id, DisputeState state) {
    database
        .sql(
            """
            update governance.dispute
            set state = :state, mediator_from = null, state_due_at = null, version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("state", state.name())
        .update();
  }

  /** Null takes the plan away. */
  void plan(DisputeId id, @Nullable Remediation plan) {
    database
        .sql(
            """
            update governance.dispute
            set remediation_state = :state, remediation_against = :against,
              remediation_plan = :plan, remediation_due_at = :dueAt, remediation_done_at = :doneAt,
              version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("state", plan == null ? null : plan.state().name(), Types.VARCHAR)
        .param("against", plan == null ? null : plan.against().name(), Types.VARCHAR)
        .param("plan", plan == null ? null : plan.plan(), Types.VARCHAR)
        .param(
            "dueAt",
            Timestamps.of(plan == null ? null : plan.dueAt()),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param(
            "doneAt",
            Timestamps.of(plan == null ? null : plan.doneAt()),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** Something about it is new, though it stands where it stood. */
  void touch(DisputeId id) {
    database
        .sql("update governance.dispute set version = version + 1 where id = :id")
        .param("id", id.value())
        .update();
  }

  /** Those a deadline of which has passed, the longest ago first. */
  List<DisputeId> due(Instant now, int limit) {
    return database
        .sql(
            """
            select id from governance.dispute where due_at <= :now order by due_at limit :limit
            """)
        .param("now", Timestamps.of(now))
        .param("limit", limit)
        .query(Disputes::id)
        .list();
  }

  /** Those that wait for a mediator, the longest waiting first. */
  List<DisputeId> waiting(Instant now, int limit) {
    return database
        .sql(
            """
            select id from governance.dispute
            where mediator_from <= :now order by mediator_from limit :limit
            """)
        .param("now", Timestamps.of(now))
        .param("limit", limit)
        .query(Disputes::id)
        .list();
  }

  /** How many cases each of them has that are to be decided. */
  Map<MemberId, Integer> openCases(Collection<MemberId> mediators) {
    return database
        .sql(
            """
            select mediator, count(*) from governance.dispute
            where mediator = any(:mediators) and state in ('IN_MEDIATION', 'APPEALED')
            group by mediator
            """)
        .param("mediators", mediators.stream().map(MemberId::value).toArray(UUID[]::new))
        .query((row, _) ->
            Map.entry(new MemberId(row.getObject("mediator", UUID.class)), row.getInt("count")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static @Nullable UUID organisation(Party party) {
    return party.organisation() == null ? null : party.organisation().value();
  }

  private static @Nullable UUID partner(Party party) {
    return party.partner() == null ? null : party.partner().value();
  }

  private static DisputeId id(ResultSet row, int number) throws SQLException {
    return new DisputeId(row.getObject("id", UUID.class));
  }

  static Dispute dispute(ResultSet row, int number) throws SQLException {
    var mediator = row.getObject("mediator", UUID.class);
    var dueAt = instantOrNull(row, "due_at");
    var slaMonth = row.getObject("sla_month", LocalDate.class);
    return new Dispute(
        id(row, number),
        row.getString("case_id"),
        party(row, "claimant"),
        party(row, "respondent"),
        DisputeType.valueOf(row.getString("type")),
        DisputeState.valueOf(row.getString("state")),
        row.getString("description"),
        List.of((String[]) row.getArray("statements").getArray()),
        slaMonth == null ? null : YearMonth.from(slaMonth),
        instant(row, "filed_at"),
        new MemberId(row.getObject("filed_by", UUID.class)),
        mediator == null ? null : new MemberId(mediator),
        instantOrNull(row, "mediator_from"),
        dueAt == null ? null : new Due(DueKind.valueOf(row.getString("due_what")), dueAt),
        remediation(row),
        row.getLong("version"));
  }

  private static Party party(ResultSet row, String column) throws SQLException {
    var organisation = row.getObject(column, UUID.class);
    var partner = row.getObject(column + "_partner", UUID.class);
    return new Party(
        organisation == null ? null : new OrganisationId(organisation),
        partner == null ? null : new PartnerId(partner));
  }

  private static @Nullable Remediation remediation(ResultSet row) throws SQLException {
    var state = row.getString("remediation_state");
    return state == null
        ? null
        : new Remediation(
            Remediation.State.valueOf(state),
            Side.valueOf(row.getString("remediation_against")),
            row.getString("remediation_plan"),
            instant(row, "remediation_due_at"),
            instantOrNull(row, "remediation_done_at"));
  }
}
