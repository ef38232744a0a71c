package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.identity.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of those who run skills, and of where they report from. */
@Repository
class Consumers {

  /** Where an organisation reports from is a handful; ever new ones are a mistake. */
  static final int MOST_SOURCES = 10_000;

  private final JdbcClient database;

  Consumers(JdbcClient database) {
    this.database = database;
  }

  /** Those of the organisations; whoever was not there yet is there now. */
  Map<OrganisationId, Consumer> of(Collection<OrganisationId> organisations) {
    var found = read(organisations);
    if (found.size() == organisations.size()) {
      return found;
    }
    database
        .sql(
            """
            insert into metering.consumer (organisation)
            select * from unnest(:organisations::uuid[]) as new (organisation)
            order by 1
            on conflict do nothing
            """)
        .param("organisations", ids(organisations))
        .update();
    return read(organisations);
  }

  private Map<OrganisationId, Consumer> read(Collection<OrganisationId> organisations) {
    var found = new HashMap<OrganisationId, Consumer>();
    database
        .sql("select * from metering.consumer where organisation = any(:organisations)")
        .param("organisations", ids(organisations))
        .query(Consumers::consumer)
        .list()
        .forEach(consumer -> found.put(consumer.organisation(), consumer));
    return found;
  }

  private static UUID[] ids(Collection<OrganisationId> organisations) {
    return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
  }

  /**
   * The ids of the sources; a new one is the consumer's from now on. Those that would be more than
   * {@link #MOST_SOURCES} of one consumer are left out.
   */
  Map<String, Integer> sources(Map<String, Integer> consumerOfSource) {
    var found = readSources(consumerOfSource.keySet());
    if (found.size() == consumerOfSource.size()) {
      return found;
    }
    database
        .sql(
            """
            insert into metering.source (consumer, name)
            select consumer, name
            from (
              select consumer, name, row_number() over (partition by consumer order by name) as number
              from unnest(:consumers::int[], :names::text[]) as wanted (consumer, name)
              where not exists (select from metering.source known where known.name = wanted.name)
            ) new
            where number + (
              select count(*) from metering.source had where had.consumer = new.consumer) <= :most
            order by name
            on conflict do nothing
            """)
        .param("most", MOST_SOURCES)
        .param("consumers", consumerOfSource.values().toArray(Integer[]::new))
        .param("names", consumerOfSource.keySet().toArray(String[]::new))
        .update();
    return readSources(consumerOfSource.keySet());
  }

  private Map<String, Integer> readSources(Collection<String> names) {
    var found = new HashMap<String, Integer>();
    database
        .sql("select id, name from metering.source where name = any(:names)")
        .param("names", names.toArray(String[]::new))
        .query((row, _) -> found.put(row.getString("name"), row.getInt("id")))
        .list();
    return found;
  }

  boolean allow(OrganisationId organisation, int highestRisk, long version) {
    return database
            .sql(
                """
                update metering.consumer
                set highest_risk = :highestRisk, version = version + 1
                where organisation = :organisation and version = :version
                """)
            .param("organisation", organisation.value())
            .param("highestRisk", highestRisk)
            .param("version", version)
            .update()
        == 1;
  }

  private static Consumer consumer(ResultSet row, int number) throws SQLException {
    return new Consumer(
        row.getInt("id"),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getInt("highest_risk"),
        row.getLong("version"));
  }
}
