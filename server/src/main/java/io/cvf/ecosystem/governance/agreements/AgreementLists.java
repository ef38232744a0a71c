package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of agreements, and those that end soon. */
@Repository
class AgreementLists {

  private final JdbcClient database;

  AgreementLists(JdbcClient database) {
    this.database = database;
  }

  /**
   * What is looked for; an empty set is anything.
   *
   * @param partners null for those of everyone
   */
  record Filter(
      @Nullable Collection<PartnerId> partners,
      Set<AgreementStatus> status,
      Set<AgreementTier> tier,
      @Nullable LocalDate endsBefore) {}

  /** Newest first. */
  Page<Agreement> page(Filter filter, Paging paging) {
    var rows =
        database
            .sql(
                """
                select * from governance.agreement
                where (:before::uuid is null or id < :before)
                  and (:partners::uuid[] is null or partner = any(:partners))
                  and (cardinality(:status::text[]) = 0 or status = any(:status))
                  and (cardinality(:tier::text[]) = 0 or tier = any(:tier))
                  and (:endsBefore::date is null or ends_on < :endsBefore)
                order by id desc limit :fetch
                """)
            .param("before", paging.after().map(it -> it.uuid(0)).orElse(null))
            .param("partners", ids(filter.partners()))
            .param("status", names(filter.status()))
            .param("tier", names(filter.tier()))
            .param("endsBefore", filter.endsBefore())
            .param("fetch", paging.fetch())
            .query((row, _) -> AgreementRow.agreement(row))
            .list();
    return Page.of(rows, paging, it -> Cursor.of(it.id()));
  }

  private static UUID @Nullable [] ids(@Nullable Collection<PartnerId> partners) {
    return partners == null ? null : partners.stream().map(PartnerId::value).toArray(UUID[]::new);
  }

  private static String[] names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }

  /** Those that end after the one day and not after the other, and were not reminded so near. */
  List<Agreement> ending(LocalDate after, LocalDate until, int days, int limit) {
    return database
        .sql(
            """
            select * from governance.agreement a
            where status = 'ACTIVE' and termination_on is null
              and ends_on > :after and ends_on <= :until
              and not exists (
                select from governance.agreement_reminder r
                where r.agreement = a.id and r.ends_on = a.ends_on and r.days <= :days)
            order by ends_on limit :limit
            """)
        .param("after", after)
        .param("until", until)
        .param("days", days)
        .param("limit", limit)
        .query((row, _) -> AgreementRow.agreement(row))
        .list();
  }

  /** False when somebody reminded them at the same time. */
  boolean reminded(AgreementId agreement, LocalDate endsOn, int days, Instant now) {
    return database
            .sql(
                """
                insert into governance.agreement_reminder (agreement, ends_on, days, reminded_at)
                values (:agreement, :endsOn, :days, :now) on conflict do nothing
                """)
            .param("agreement", agreement.value())
            .param("endsOn", endsOn)
            .param("days", days)
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }
}
