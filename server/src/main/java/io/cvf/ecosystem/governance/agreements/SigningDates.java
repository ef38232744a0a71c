package io.cvf.ecosystem.governance.agreements;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.governance.SignedAgreements;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads when agreements were signed. */
@Repository
class SigningDates implements SignedAgreements {

  private final JdbcClient database;

  SigningDates(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Instant> first(int most) {
    return database
        .sql(
            """
            select signed_at from governance.agreement where signed_at is not null
            order by signed_at limit :most
            """)
        .param("most", most)
        .query((row, _) -> instant(row, "signed_at"))
        .list();
  }
}
