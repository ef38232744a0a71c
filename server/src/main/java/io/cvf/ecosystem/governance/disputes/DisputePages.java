package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of disputes. */
@Repository
class DisputePages {

  private final JdbcClient database;

  DisputePages(JdbcClient database) {
    this.database = database;
  }

  /**
   * What is looked for.
   *
   * @param states any when empty
   * @param party an organisation on either side
   * @param platform on either side
   * @param own those of these organisations only, or in the hands of {@code reader}
   */
  record Filter(
      List<DisputeState> states,
      @Nullable OrganisationId party,
      boolean platform,
      @Nullable MemberId mediator,
      @Nullable Own own) {}

  /** Whose disputes somebody's own are. */
  record Own(Collection<OrganisationId> organisations, MemberId reader) {

    Own {
      organisations = List.copyOf(organisations);
    }
  }

  /** Newest first. */
  Page<Dispute> page(Filter filter, Paging paging) {
    var own = filter.own();
    var rows =
        database
            .sql(
                """
                select * from governance.dispute
                where state = any(:states)
                  and (:party::uuid is null or claimant = :party or respondent = :party)
                  and (not :platform or claimant is null or respondent is null)
                  and (:mediator::uuid is null or mediator = :mediator)
                  and (:reader::uuid is null or claimant = any(:own) or respondent = any(:own)
                    or mediator = :reader)
                  and (:after::uuid is null or id < :after)
                order by id desc limit :limit
                """)
            .param("states", names(filter.states()))
            .param("party", value(filter.party()), Types.OTHER)
            .param("platform", filter.platform())
            .param(
                "mediator",
                filter.mediator() == null ? null : filter.mediator().value(),
                Types.OTHER)
            .param("reader", own == null ? null : own.reader().value(), Types.OTHER)
            .param(
                "own",
                own == null
                    ? new UUID[0]
                    : own.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new))
            .param("after", paging.after().map(it -> it.uuid(0)).orElse(null), Types.OTHER)
            .param("limit", paging.fetch())
            .query(Disputes::dispute)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.id()));
  }

  private static String[] names(List<DisputeState> states) {
    var wanted = states.isEmpty() ? List.of(DisputeState.values()) : states;
    return wanted.stream().map(Enum::name).toArray(String[]::new);
  }

  private static @Nullable UUID value(@Nullable OrganisationId id) {
    return id == null ? null : id.value();
  }
}
