package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import io.cvf.ecosystem.integrations.requirements.RequirementSets;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Keeps the names of published skills, so that later ones can be compared with them. */
@Service
public class PublishedNames {

  private final FoldedNames names;
  private final RequirementSets requirements;
  private final Clock clock;

  PublishedNames(FoldedNames names, RequirementSets requirements, Clock clock) {
    this.names = names;
    this.requirements = requirements;
    this.clock = clock;
  }

  /** From now on these are the names of a published skill. */
  public void keep(SkillId skill, String slug, String name) {
    names.keep(skill, LookAlikes.folded(slug), LookAlikes.folded(name));
  }

  /** 409 {@code name-imitates}, where the check of names is enforced. */
  public void requireDistinct(PartnerId partner, String slug, String name) {
    if (!requirements.inForce(clock.instant()).enforces(CheckKind.NAME_SIMILARITY)) {
      return;
    }
    names
        .alike(
            partner,
            LookAlikes.folded(slug),
            LookAlikes.folded(name),
            NameSimilarityCheck.TOO_ALIKE)
        .stream()
        .findFirst()
        .ifPresent(it -> {
          throw Problem.conflict(
              "name-imitates",
              "The name is taken for another",
              "%s is %d %% like %s by %s. Choose another name."
                  .formatted(slug, it.likeness(), it.slug(), it.partner()));
        });
  }
}
