package io.cvf.ecosystem.integrations;

import java.util.Collection;
import java.util.Map;

/** What skills are called now, whatever they were called when something happened to them. */
public interface SkillNames {

  /**
   * @param slug what people and executions call it by
   * @param name of its latest version
   */
  record Entry(SkillId id, String slug, String name) {}

  /** Those of the ids that exist, in one query. */
  Map<SkillId, Entry> of(Collection<SkillId> skills);
}
