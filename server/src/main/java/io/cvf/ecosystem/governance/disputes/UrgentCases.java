package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.governance.RecentTrouble.Trouble;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Disputes somebody has to look at. */
@Repository
class UrgentCases {

  private final JdbcClient database;

  UrgentCases(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param what runs out at {@code dueAt}; null while nothing does
   * @param own whether it is in the reader's hands
   * @param withoutMediator whether it waits for one
   */
  record Urgent(
      String caseId,
      Instant filedAt,
      @Nullable DueKind what,
      @Nullable Instant dueAt,
      boolean own,
      boolean withoutMediator) {}

  /**
   * Open ones in the mediator's hands; and, when asked for, all that run out until then or wait for
   * a mediator. Not those of these organisations.
   */
  List<Urgent> of(
      MemberId mediator,
      boolean others,
      Instant soon,
      Collection<OrganisationId> without,
      int most) {
    return database
        .sql(
            """
            select case_id, filed_at, due_what, due_at, mediator = :member as own,
              mediator_from is not null as without_mediator
            from governance.dispute
            where state not in ('SETTLED', 'FINAL')
              and (mediator = :member and due_what in ('MEDIATION', 'APPEAL')
                or :others and (due_at <= :soon or mediator_from is not null))
              and (claimant is null or claimant <> all(:without))
              and respondent <> all(:without)
            order by due_at nulls last, filed_at, case_id limit :most
            """)
        .param("member", mediator.value())
        .param("others", others)
        .param("soon", Timestamps.of(soon))
        .param("without", without.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .param("most", most)
        .query((row, _) -> {
          var what = row.getString("due_what");
          return new Urgent(
              row.getString("case_id"),
              instant(row, "filed_at"),
              what == null ? null : DueKind.valueOf(what),
              instantOrNull(row, "due_at"),
              row.getBoolean("own"),
              row.getBoolean("without_mediator"));
        })
        .list();
  }

  int filedSince(Instant since) {
    return database
        .sql("select count(*) from governance.dispute where filed_at >= :since")
        .param("since", Timestamps.of(since))
        .query(Integer.class)
        .single();
  }

  /** The latest first. */
  List<Trouble> latest(Instant since, int most) {
    return database
        .sql(
            """
            select case_id, type, filed_at from governance.dispute
            where filed_at >= :since order by filed_at desc, id desc limit :most
            """)
        .param("since", Timestamps.of(since))
        .param("most", most)
        .query((row, _) ->
            new Trouble(
                row.getString("case_id"),
                DisputeType.valueOf(row.getString("type")).inWords(),
                instant(row, "filed_at"),
                "/disputes/" + row.getString("case_id")))
        .list();
  }
}
