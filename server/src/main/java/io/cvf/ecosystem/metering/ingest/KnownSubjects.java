package io.cvf.ecosystem.metering.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The skill versions some executions name.
 *
 * @param bySubject by {@code name@version}; a version has several rows when it changed hands
 * @param skills names that lead to a skill
 */
record KnownSubjects(Map<String, List<KnownSubject>> bySubject, Set<String> skills) {

  List<KnownSubject> of(String subject) {
    return bySubject.getOrDefault(subject, List.of());
  }

  boolean knowsSkillOf(String subject) {
    return skills.contains(subject.substring(0, subject.lastIndexOf('@')));
  }
}
