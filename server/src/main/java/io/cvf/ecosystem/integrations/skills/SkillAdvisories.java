package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.platform.access.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The warnings about skills, which the room above this one keeps. */
public interface SkillAdvisories {

  /** Those that stand, the newest first; at most fifty. */
  List<SkillAdvisory> open(Skill skill, @Nullable Caller caller);

  /** How many stand about each version; versions without any are left out. One query. */
  Map<SkillVersionId, Integer> affecting(Collection<SkillVersionId> versions);
}
