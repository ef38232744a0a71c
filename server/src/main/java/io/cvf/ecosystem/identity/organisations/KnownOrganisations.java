package io.cvf.ecosystem.identity.organisations;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.platform.access.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers other modules from the tables of organisations and their people. */
@Repository
class KnownOrganisations implements OrganisationDirectory {

  private final JdbcClient database;

  KnownOrganisations(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<Entry> find(String slug) {
    return database
        .sql("select id, slug, name from identity.organisation where slug = :slug")
        .param("slug", slug)
        .query(KnownOrganisations::entry)
        .optional();
  }

  @Override
  public Map<OrganisationId, Entry> entries(Collection<OrganisationId> ids) {
    return database
        .sql("select id, slug, name from identity.organisation where id = any(:ids)")
        .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(KnownOrganisations::entry)
        .list()
        .stream()
        .collect(Collectors.toMap(Entry::id, Function.identity()));
  }

  @Override
  public Optional<Position> position(OrganisationId organisation, MemberId member) {
    return database
        .sql(
            """
            select role from identity.organisation_person
            where organisation = :organisation and member = :member
            """)
        .param("organisation", organisation.value())
        .param("member", member.value())
        .query(Position.class)
        .optional();
  }

  @Override
  public Map<OrganisationId, Map<MemberId, Position>> people(
      Collection<OrganisationId> organisations) {
    var people = new HashMap<OrganisationId, Map<MemberId, Position>>();
    database
        .sql(
            """
            select organisation, member, role from identity.organisation_person
            where organisation = any(:ids)
            """)
        .param("ids", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query((ResultSet row) -> {
          people
              .computeIfAbsent(
                  new OrganisationId(row.getObject("organisation", UUID.class)),
                  _ -> new HashMap<>())
              .put(
                  new MemberId(row.getObject("member", UUID.class)),
                  Position.valueOf(row.getString("role")));
        });
    return people;
  }

  @Override
  public Map<OrganisationId, Position> organisationsOf(MemberId member) {
    var positions = new HashMap<OrganisationId, Position>();
    database
        .sql("select organisation, role from identity.organisation_person where member = :member")
        .param("member", member.value())
        .query(row -> {
          positions.put(
              new OrganisationId(row.getObject("organisation", UUID.class)),
              Position.valueOf(row.getString("role")));
        });
    return positions;
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        new OrganisationId(row.getObject("id", UUID.class)),
        row.getString("slug"),
        row.getString("name"));
  }
}
