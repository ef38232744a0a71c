package io.cvf.ecosystem.integrations.usage;

import static java.util.stream.Collectors.toSet;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerUsers;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who executed or fetched the skills of which partner. */
@Repository
class SkillUsers implements PartnerUsers {

  private final JdbcClient database;
  private final OrganisationDirectory organisations;

  SkillUsers(JdbcClient database, OrganisationDirectory organisations) {
    this.database = database;
    this.organisations = organisations;
  }

  @Override
  public Set<PartnerId> usedBy(MemberId member) {
    return used(null, member);
  }

  @Override
  public boolean uses(PartnerId partner, MemberId member) {
    return !used(partner, member).isEmpty();
  }

  private Set<PartnerId> used(@Nullable PartnerId partner, MemberId member) {
    return database
        .sql(
            """
            select distinct s.partner from integrations.skill s
            where (:partner::uuid is null or s.partner = :partner::uuid)
              and (exists (
                  select from integrations.skill_use u
                  where u.skill = s.id and u.organisation = any(:organisations))
                or exists (
                  select from integrations.skill_version v
                  join integrations.skill_fetcher f
                    on f.skill_version = v.id and f.member = :member
                  where v.skill = s.id))
            """)
        .param("partner", partner == null ? null : partner.value())
        .param("organisations", ids(organisations.organisationsOf(member).keySet()))
        .param("member", member.value())
        .query((row, _) -> new PartnerId(row.getObject("partner", UUID.class)))
        .set();
  }

  @Override
  public Set<MemberId> people(PartnerId partner) {
    var people = new HashSet<>(fetchers(partner));
    organisations.people(executors(partner)).values().stream()
        .flatMap(it -> it.entrySet().stream())
        .filter(it -> it.getValue() != Position.FINANCE)
        .forEach(it -> people.add(it.getKey()));
    return people;
  }

  private Set<MemberId> fetchers(PartnerId partner) {
    return database
        .sql(
            """
            select distinct f.member from integrations.skill s
            join integrations.skill_version v on v.skill = s.id
            join integrations.skill_fetcher f on f.skill_version = v.id
            where s.partner = :partner
            """)
        .param("partner", partner.value())
        .query((row, _) -> new MemberId(row.getObject("member", UUID.class)))
        .set();
  }

  private Set<OrganisationId> executors(PartnerId partner) {
    return database
        .sql(
            """
            select distinct u.organisation from integrations.skill s
            join integrations.skill_use u on u.skill = s.id
            where s.partner = :partner
            """)
        .param("partner", partner.value())
        .query((row, _) -> row.getObject("organisation", UUID.class))
        .list()
        .stream()
        .map(OrganisationId::new)
        .collect(toSet());
  }

  private static UUID[] ids(Collection<OrganisationId> organisations) {
    return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
  }
}
