package io.cvf.ecosystem.identity.organisations;

import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of organisations and their people. */
@Repository
class Organisations {

  private final JdbcClient database;

  Organisations(JdbcClient database) {
    this.database = database;
  }

  record Person(String username, Position role) {}

  /** Empty when the slug is taken. */
  Optional<Organisation> add(String slug, String name, Instant now) {
    return database
        .sql(
            """
            insert into identity.organisation (slug, name, created_at)
            values (:slug, :name, :now)
            on conflict (slug) do nothing
            returning *
            """)
        .param("slug", slug)
        .param("name", name)
        .param("now", Timestamps.of(now))
        .query(Organisations::organisation)
        .optional();
  }

  Optional<Organisation> find(String slug) {
    return database
        .sql("select * from identity.organisation where slug = :slug")
        .param("slug", slug)
        .query(Organisations::organisation)
        .optional();
  }

  /** Raises the version, which also makes everyone else who changes its people wait. */
  void change(UUID organisation) {
    database
        .sql("update identity.organisation set version = version + 1 where id = :id")
        .param("id", organisation)
        .update();
  }

  List<Person> people(UUID organisation) {
    return database
        .sql(
            """
            select username, role
            from identity.organisation_person join identity.account on id = member
            where organisation = :organisation
            order by username
            """)
        .param("organisation", organisation)
        .query((row, _) ->
            new Person(row.getString("username"), Position.valueOf(row.getString("role"))))
        .list();
  }

  Optional<Position> position(UUID organisation, MemberId member) {
    return database
        .sql(
            """
            select role from identity.organisation_person
            where organisation = :organisation and member = :member
            """)
        .param("organisation", organisation)
        .param("member", member.value())
        .query(Position.class)
        .optional();
  }

  boolean hasOtherOwner(UUID organisation, MemberId member) {
    return database
        .sql(
            """
            select exists (
              select from identity.organisation_person
              where organisation = :organisation and role = 'OWNER' and member <> :member)
            """)
        .param("organisation", organisation)
        .param("member", member.value())
        .query(Boolean.class)
        .single();
  }

  void setPosition(UUID organisation, MemberId member, Position role, Instant now) {
    database
        .sql(
            """
            insert into identity.organisation_person (organisation, member, role, since)
            values (:organisation, :member, :role, :now)
            on conflict (organisation, member) do update set role = excluded.role
            """)
        .param("organisation", organisation)
        .param("member", member.value())
        .param("role", role.name())
        .param("now", Timestamps.of(now))
        .update();
  }

  boolean remove(UUID organisation, MemberId member) {
    return database
            .sql(
                """
                delete from identity.organisation_person
                where organisation = :organisation and member = :member
                """)
            .param("organisation", organisation)
            .param("member", member.value())
            .update()
        == 1;
  }

  List<Membership> memberships(MemberId member) {
    return database
        .sql(
            """
            select slug, name, role
            from identity.organisation_person join identity.organisation on id = organisation
            where member = :member
            order by slug
            """)
        .param("member", member.value())
        .query((row, _) ->
            new Membership(
                row.getString("slug"),
                row.getString("name"),
                Position.valueOf(row.getString("role"))))
        .list();
  }

  private static Organisation organisation(ResultSet row, int number) throws SQLException {
    return new Organisation(
        row.getObject("id", UUID.class),
        row.getString("slug"),
        row.getString("name"),
        Timestamps.instant(row, "created_at"),
        row.getLong("version"));
  }
}
