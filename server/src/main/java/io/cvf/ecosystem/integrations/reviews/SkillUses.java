package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where metering tells which organisations executed a skill: their people's reviews count fully.
 */
@Service
public class SkillUses {

  private final RatedSkills skills;
  private final Reviews reviews;
  private final RatingFigures figures;
  private final OrganisationDirectory organisations;
  private final PartnerAccess partners;

  SkillUses(
      RatedSkills skills,
      Reviews reviews,
      RatingFigures figures,
      OrganisationDirectory organisations,
      PartnerAccess partners) {
    this.skills = skills;
    this.reviews = reviews;
    this.figures = figures;
    this.organisations = organisations;
    this.partners = partners;
  }

  /**
   * Adds to what the organisation executed on a day, in the caller's transaction. Its first use of
   * the skill raises the weight of what its people wrote before; the publisher's own never does.
   *
   * @param day in UTC
   * @param executions more than 0
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(SkillId skill, OrganisationId organisation, LocalDate day, long executions) {
    if (executions <= 0) {
      throw new IllegalArgumentException("Not a number of executions: " + executions);
    }
    if (skills.isUsedBy(skill, List.of(organisation))) {
      skills.addUse(skill, organisation, day, executions);
      return;
    }
    figures.lock(skill); // so that nobody writes a review meanwhile without seeing this use
    skills.addUse(skill, organisation, day, executions);
    if (!isPublisher(skill, organisation)) {
      verify(skill, organisation);
    }
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
