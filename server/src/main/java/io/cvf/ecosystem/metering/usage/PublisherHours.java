package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.HourlyOutcomes;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roll-ups of an hour, by publisher. */
@Repository
class PublisherHours implements HourlyOutcomes {

  private final JdbcClient database;

  PublisherHours(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<OrganisationId, Hour> of(Collection<OrganisationId> publishers, Instant hour) {
    var found = new HashMap<OrganisationId, Hour>();
    database
        .sql(
            """
            select s.publisher, sum(h.succeeded) as succeeded, sum(h.failed) as failed
            from metering.subject s
            join metering.usage_hour h on h.subject = s.id and h.hour = :hour
            join metering.consumer c on c.id = h.consumer
            where s.publisher = any (:publishers::uuid[]) and c.organisation <> s.publisher
            group by s.publisher
            """)
        .param("hour", Timestamps.of(hour))
        .param("publishers", publishers.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(row -> {
          found.put(
              new OrganisationId(row.getObject("publisher", UUID.class)),
              new Hour(row.getLong("succeeded"), row.getLong("failed")));
        });
    return found;
  }
}
