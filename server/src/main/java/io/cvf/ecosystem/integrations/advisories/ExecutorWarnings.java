package io.cvf.ecosystem.integrations.advisories;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.metering.UsageTotals;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Warns the organisations that executed a version an advisory is about. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ExecutorWarnings {

  private final Advisories advisories;
  private final Warned warned;
  private final AdvisoryNews news;
  private final UsageTotals usage;
  private final OrganisationDirectory organisations;
  private final Clock clock;

  ExecutorWarnings(
      Advisories advisories,
      Warned warned,
      AdvisoryNews news,
      UsageTotals usage,
      OrganisationDirectory organisations,
      Clock clock) {
    this.advisories = advisories;
    this.warned = warned;
    this.news = news;
    this.usage = usage;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Of the open advisories about these skills, those who executed them just now. */
  public void warn(Map<SkillId, Set<OrganisationId>> executed) {
    for (var skill : advisories.open(executed.keySet()).keySet()) {
      for (var id : advisories.openRanges(skill).keySet()) {
        var advisory = advisories.find(id).orElseThrow();
        var concerned = executors(advisory);
        concerned.retainAll(executed.get(skill));
        tell(advisory, concerned);
      }
    }
  }

  /** Everyone who ever executed what it is about. */
  void warn(Advisory advisory) {
    tell(advisory, executors(advisory));
  }

  private Set<OrganisationId> executors(Advisory advisory) {
    return new HashSet<>(usage.consumers(advisory.skill().value(), advisory.versions()));
  }

  private void tell(Advisory advisory, Collection<OrganisationId> executors) {
    var now = clock.instant();
    var people =
        organisations.people(executors).values().stream()
            .flatMap(ExecutorWarnings::concerned)
            .distinct()
            .toList();
    news.tellExecutors(advisory, warned.tell(advisory.id(), people, now), now);
  }

  /** Those who decide what it runs, not those who pay. */
  private static Stream<MemberId> concerned(Map<MemberId, Position> people) {
    return people.entrySet().stream()
        .filter(it -> it.getValue() != Position.FINANCE)
        .map(Map.Entry::getKey);
  }
}
