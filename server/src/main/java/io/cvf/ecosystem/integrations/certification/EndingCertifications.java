package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.CertificationEnds;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads when certifications end. */
@Repository
class EndingCertifications implements CertificationEnds {

  private final JdbcClient database;

  EndingCertifications(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Ends until(LocalDate day, int most) {
    var nearest = nearest(day, most);
    return database
        .sql(
            """
            select count(*) as valid, count(*) filter (where certified_until <= :day) as ending
            from integrations.partner where status = 'CERTIFIED'
            """)
        .param("day", day)
        .query((row, _) -> new Ends(row.getInt("valid"), row.getInt("ending"), nearest))
        .single();
  }

  private List<Ending> nearest(LocalDate day, int most) {
    return database
        .sql(
            """
            select id, certified_until from integrations.partner
            where status = 'CERTIFIED' and certified_until <= :day
            order by certified_until, id limit :most
            """)
        .param("day", day)
        .param("most", most)
        .query((row, _) ->
            new Ending(
                new PartnerId(row.getObject("id", UUID.class)),
                row.getObject("certified_until", LocalDate.class)))
        .list();
  }
}
