package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.SkillId;
import org.springframework.stereotype.Service;

/** Keeps the names of published skills, so that later ones can be compared with them. */
@Service
public class PublishedNames {

  private final FoldedNames names;

  PublishedNames(FoldedNames names) {
    this.names = names;
  }

  /** From now on these are the names of a published skill. */
  public void keep(SkillId skill, String slug, String name) {
    names.keep(skill, LookAlikes.folded(slug), LookAlikes.folded(name));
  }
}
