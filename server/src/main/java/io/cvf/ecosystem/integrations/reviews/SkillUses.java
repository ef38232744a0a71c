package io.cvf.ecosystem.integrations.reviews;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.reviews.UseDays.FirstUse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which organisations executed a skill: their people's reviews count fully. */
@Service
public class SkillUses {

  private final UseDays days;
  private final RatedSkills skills;
  private final Reviews reviews;
  private final RatingFigures figures;
  private final OrganisationDirectory organisations;
  private final PartnerAccess partners;

  SkillUses(
      UseDays days,
      RatedSkills skills,
      Reviews reviews,
      RatingFigures figures,
      OrganisationDirectory organisations,
      PartnerAccess partners) {
    this.days = days;
    this.skills = skills;
    this.reviews = reviews;
    this.figures = figures;
    this.organisations = organisations;
    this.partners = partners;
  }

  /**
   * What an organisation executed of a skill on a day.
   *
   * @param day in UTC
   * @param executions all of that day, failed ones included
   */
  public record Use(SkillId skill, OrganisationId organisation, LocalDate day, long executions) {

    public Use withExecutions(long all) {
      return new Use(skill, organisation, day, all);
    }
  }

  /** By how many executions of a skill a day grew. */
  public record Change(SkillId skill, LocalDate day, long executions) {}

  /**
   * Takes the place of what was known of these days, in the caller's transaction. An organisation's
   * first use of a skill raises the weight of what its people wrote before; the publisher's own
   * never does.
   *
   * @param uses each organisation, skill and day at most once
   * @return what changed by it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Change> set(Collection<Use> uses) {
    if (uses.isEmpty()) {
      return List.of();
    }
    var first = new TreeMap<SkillId, List<OrganisationId>>(Comparator.comparing(SkillId::value));
    first.putAll(
        days.first(uses).stream()
            .collect(groupingBy(FirstUse::skill, mapping(FirstUse::organisation, toList()))));
    // So that nobody writes a review meanwhile without seeing this use.
    first.keySet().forEach(figures::lock);
    var changes = days.set(uses);
    first.forEach((skill, users) ->
        users.stream().filter(it -> !isPublisher(skill, it)).forEach(it -> verify(skill, it)));
    return changes;
  }

  private boolean isPublisher(SkillId skill, OrganisationId organisation) {
    return skills
        .find(skill)
        .map(it -> partners.find(it.partner()).organisation().equals(organisation))
        .orElse(true);
  }

  private void verify(SkillId skill, OrganisationId organisation) {
    var people = organisations.people(organisation).keySet();
    for (var review : reviews.lock(skill, people)) {
      reviews.weigh(review.id(), ReviewWeight.VERIFIED);
      var now = reviews.find(review.id()).orElseThrow();
      figures.add(skill, now.share().minus(review.share()));
    }
  }
}
