package io.cvf.ecosystem.metering.subjects;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.MeteredSubjects;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the marketplace tells, in its transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SubjectRegister implements MeteredSubjects {

  private final RegisteredSubjects subjects;
  private final SkillNames names;

  SubjectRegister(RegisteredSubjects subjects, SkillNames names) {
    this.subjects = subjects;
    this.names = names;
  }

  @Override
  public void register(Collection<Subject> told) {
    if (told.isEmpty()) {
      return;
    }
    var current = new LinkedHashMap<UUID, String>();
    told.forEach(it -> current.put(it.skill(), it.name()));
    names.add(current);
    subjects.add(told);
  }

  @Override
  public void rename(UUID skill, String name) {
    names.change(skill, name);
  }

  @Override
  public void transfer(UUID skill, OrganisationId publisher, Instant from) {
    subjects.transfer(skill, publisher, from);
  }
}
