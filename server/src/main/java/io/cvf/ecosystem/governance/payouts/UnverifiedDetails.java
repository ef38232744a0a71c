package io.cvf.ecosystem.governance.payouts;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bank accounts nobody has looked at; which they are stays in the other tables. */
@Repository
class UnverifiedDetails {

  private final JdbcClient database;

  UnverifiedDetails(JdbcClient database) {
    this.database = database;
  }

  /** Of a partner. */
  record Waiting(PartnerId partner, Instant since) {}

  /** Without those the member entered; the longest waiting first. */
  List<Waiting> waiting(MemberId without, int most) {
    return database
        .sql(
            """
            select partner, entered_at from governance.payout_details
            where verified is null and replaced_at is null and entered_by <> :without
            order by entered_at, id limit :most
            """)
        .param("without", without.value())
        .param("most", most)
        .query((row, _) ->
            new Waiting(
                new PartnerId(row.getObject("partner", UUID.class)), instant(row, "entered_at")))
        .list();
  }
}
