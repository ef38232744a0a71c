package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certifications that run out, and who was reminded. */
@Repository
class Renewals {

  private final JdbcClient database;

  Renewals(JdbcClient database) {
    this.database = database;
  }

  /** A certification that ends. */
  record Ending(PartnerId partner, LocalDate until) {}

  /** Those that end after the one day and not after the other, and were not reminded so near. */
  List<Ending> ending(LocalDate after, LocalDate until, int days, int limit) {
    return database
        .sql(
            """
            select id, certified_until from integrations.partner p
            where status = 'CERTIFIED' and certified_until > :after and certified_until <= :until
              and not exists (
                select from integrations.certification_reminder r
                where r.partner = p.id and r.until = p.certified_until and r.days <= :days)
            order by certified_until limit :limit
            """)
        .param("after", after)
        .param("until", until)
        .param("days", days)
        .param("limit", limit)
        .query((row, _) ->
            new Ending(
                new PartnerId(row.getObject("id", UUID.class)),
                row.getObject("certified_until", LocalDate.class)))
        .list();
  }

  /** False when somebody reminded them at the same time. */
  boolean reminded(Ending it, int days, Instant now) {
    return database
            .sql(
                """
                insert into integrations.certification_reminder (partner, until, days, reminded_at)
                values (:partner, :until, :days, :now) on conflict do nothing
                """)
            .param("partner", it.partner().value())
            .param("until", it.until())
            .param("days", days)
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }
}
