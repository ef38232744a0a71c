package io.cvf.ecosystem.integrations.personal;

import io.cvf.ecosystem.identity.PersonalData;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews stay, because ratings are made of them; who fetched what goes. */
@Repository
class IntegrationRecords implements PersonalData {

  private final JdbcClient database;

  IntegrationRecords(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Part> of(MemberId member) {
    return List.of(
        part(
            member,
            "integrations/reviews",
            "Your reviews of skills.",
            """
            select s.slug as skill, r.* from integrations.skill_review r
            join integrations.skill s on s.id = r.skill where r.member = :member order by r.created_at
            """),
        part(
            member,
            "integrations/former-reviews",
            "What your reviews said before you edited them.",
            """
            select s.slug as skill, f.* from integrations.skill_review_former f
            join integrations.skill_review r on r.id = f.review join integrations.skill s on s.id = r.skill
            where r.member = :member order by f.written_at
            """),
        part(
            member,
            "integrations/review-votes",
            "Reviews you found helpful or not.",
            """
            select review, helpful, given_at from integrations.skill_review_vote
            where member = :member order by given_at
            """),
        part(
            member,
            "integrations/review-reports",
            "Reviews you reported.",
            """
            select * from integrations.skill_review_report where reported_by = :member order by id
            """),
        part(
            member,
            "integrations/downloads",
            "Versions of skills you fetched, kept to warn you of advisories.",
            """
            select s.slug as skill, v.version, f.first_at
            from integrations.skill_fetcher f join integrations.skill_version v on v.id = f.skill_version
            join integrations.skill s on s.id = v.skill where f.member = :member order by f.first_at
            """),
        part(
            member,
            "integrations/advisories",
            "Advisories you were told of.",
            """
            select advisory, told_at from integrations.advisory_told
            where member = :member order by told_at
            """),
        part(
            member,
            "integrations/versions",
            "Versions of skills you drafted or published for a partner.",
            """
            select s.slug as skill, v.version, v.created_by = :member as drafted,
              v.published_by = :member as published, v.yanked_by = :member as yanked
            from integrations.skill_version v join integrations.skill s on s.id = v.skill
            where :member in (v.created_by, v.published_by, v.yanked_by) order by v.id
            """),
        part(
            member,
            "integrations/certification-reviews",
            "Partners you reviewed, as a certifier.",
            """
            select p.slug as partner, r.id as review, r.reviewed_by = :member as reviewed,
              r.confirmed_by = :member as confirmed
            from integrations.certification_review r join integrations.partner p on p.id = r.partner
            where :member in (r.reviewed_by, r.confirmed_by) order by r.id
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
    for (var table : List.of("skill_fetcher", "advisory_told")) {
      database
          .sql("delete from integrations.%s where member = :member".formatted(table))
          .param("member", leaving.member().value())
          .update();
    }
  }
}
