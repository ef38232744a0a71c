package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.identity.PersonalData;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this module keeps of a person; of secrets only that there are some. */
@Repository
class AccountRecords implements PersonalData {

  private final JdbcClient database;

  AccountRecords(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Part> of(MemberId member) {
    return List.of(
        part(
            member,
            "identity/account",
            "Your account. The password is kept as a hash that nobody can read.",
            """
            select id, username, email, password_hash is not null as password_set, roles,
              joined_at, suspended_at, suspension_reason
            from identity.account where id = :member
            """),
        part(
            member,
            "identity/sessions",
            "Browsers you are signed in with.",
            """
            select to_timestamp(creation_time / 1000.0) as began_at,
              to_timestamp(last_access_time / 1000.0) as last_seen_at,
              to_timestamp(expiry_time / 1000.0) as ends_at
            from identity.session where principal_name = :member::text order by creation_time
            """),
        part(
            member,
            "identity/tokens",
            "Your API tokens; the tokens themselves are not kept.",
            """
            select name, scopes, organisation, created_at, expires_at, last_used_at
            from identity.api_token where member = :member order by created_at
            """),
        part(
            member,
            "identity/external-logins",
            "Who else signs you in.",
            """
            select issuer, subject, linked_at from identity.external_login
            where member = :member order by linked_at
            """),
        part(
            member,
            "identity/organisations",
            "Organisations you act for.",
            """
            select o.slug, o.name, p.role, p.since
            from identity.organisation_person p join identity.organisation o on o.id = p.organisation
            where p.member = :member order by p.since
            """));
  }

  private Part part(MemberId member, String name, String what, String query) {
    return new Part(
        name,
        what,
        database
            .sql("select to_jsonb(r)::text as record from (%s) r".formatted(query))
            .param("member", member.value())
            .query((row, _) -> row.getString("record"))
            .list());
  }

  @Override
  public void forget(Leaving leaving) {
    for (var table : List.of("api_token", "external_login", "organisation_person")) {
      database
          .sql("delete from identity.%s where member = :member".formatted(table))
          .param("member", leaving.member().value())
          .update();
    }
  }

  /** Organisations that would have no owner left, by slug; their people wait until then. */
  List<String> lastOwnerOf(MemberId member) {
    return database
        .sql(
            """
            select slug from identity.organisation o
            where id in (
                select organisation from identity.organisation_person
                where member = :member and role = 'OWNER')
              and not exists (
                select from identity.organisation_person p
                join identity.account a on a.id = p.member
                where p.organisation = o.id and p.role = 'OWNER' and p.member <> :member
                  and a.erased_at is null)
            order by slug
            for update
            """)
        .param("member", member.value())
        .query((row, _) -> row.getString("slug"))
        .list();
  }
}
