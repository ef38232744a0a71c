package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.community.ReputationFloor;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much the opinion of a member counts. */
@Component
class Weighing {

  private final RatedSkills skills;
  private final OrganisationDirectory organisations;
  private final ReputationFloor floor;

  Weighing(RatedSkills skills, OrganisationDirectory organisations, ReputationFloor floor) {
    this.skills = skills;
    this.organisations = organisations;
    this.floor = floor;
  }

  /**
   * @param publisher whose own executions entitle nobody
   */
  ReviewWeight of(MemberId member, SkillId skill, OrganisationId publisher) {
    var own = new HashSet<>(organisations.organisationsOf(member).keySet());
    own.remove(publisher);
    if (!own.isEmpty() && skills.isUsedBy(skill, own)) {
      return ReviewWeight.VERIFIED;
    }
    return floor.above(List.of(member)).isEmpty() ? ReviewWeight.NONE : ReviewWeight.MEMBER;
  }
}
