package io.cvf.ecosystem.metering;

import io.cvf.ecosystem.identity.OrganisationId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * Where the marketplace tells what can be executed, in the transaction that makes it so. Telling
 * the same twice is telling it once.
 */
public interface MeteredSubjects {

  /**
   * A published version of a skill.
   *
   * @param skill its id in the marketplace
   * @param name what executions call it by, before the {@code @}
   * @param version a semantic version
   * @param risk 0 to 3
   * @param publisher whose partner is paid for it
   */
  record Subject(UUID skill, String name, String version, int risk, OrganisationId publisher) {}

  void register(Collection<Subject> subjects);

  /** The former name leads to the skill as well. */
  void rename(UUID skill, String name);

  /** Executions from then on are the new publisher's. */
  void transfer(UUID skill, OrganisationId publisher, Instant from);
}
