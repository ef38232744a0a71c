package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.SkillId;
import java.util.Collection;
import java.util.Map;

/** How the advisories room tells the catalogue what warnings stand against skills. */
public interface OpenAdvisories {

  /** How many advisories that were not withdrawn each skill has; none for those left out. */
  Map<SkillId, Integer> open(Collection<SkillId> skills);
}
