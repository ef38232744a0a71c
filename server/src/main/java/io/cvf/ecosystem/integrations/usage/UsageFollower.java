package io.cvf.ecosystem.integrations.usage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;

import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.advisories.ExecutorWarnings;
import io.cvf.ecosystem.integrations.reviews.SkillUses;
import io.cvf.ecosystem.integrations.reviews.SkillUses.Use;
import io.cvf.ecosystem.metering.UsageTotals;
import io.cvf.ecosystem.metering.UsageTotals.Day;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what was executed into the marketplace: verified use, the catalogue's figures, and
 * warnings to those whom an advisory concerns. Publishers' own executions stay out of all of it.
 */
@Component
public class UsageFollower {

  /** Many: each step reads past what the steps before have taken and no vacuum has cleared. */
  private static final int AT_ONCE = 10_000;

  private final UsageTotals totals;
  private final SkillUses uses;
  private final ExecutionFigures figures;
  private final ExecutorWarnings warnings;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile @Nullable LocalDate renewed;

  UsageFollower(
      UsageTotals totals,
      SkillUses uses,
      ExecutionFigures figures,
      ExecutorWarnings warnings,
      TransactionTemplate transaction,
      Clock clock) {
    this.totals = totals;
    this.uses = uses;
    this.figures = figures;
    this.warnings = warnings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** On one node at a time. */
  public void run() {
    boolean more;
    do {
      more = Boolean.TRUE.equals(transaction.execute(_ -> takeSome()));
    } while (more);
    renew();
  }

  private boolean takeSome() {
    var changed = totals.takeChanges(AT_ONCE);
    var used = used(changed);
    figures.add(uses.set(used), today());
    warnings.warn(
        used.stream().collect(groupingBy(Use::skill, mapping(Use::organisation, toSet()))));
    return !changed.isEmpty();
  }

  /** A day on which the skill changed hands counts once. */
  private static List<Use> used(List<Day> changed) {
    return changed.stream()
        .filter(day -> !day.isOwn())
        .collect(
            groupingBy(
                day -> new Use(new SkillId(day.skill()), day.consumer(), day.day(), 0),
                summingLong(day -> day.succeeded() + day.failed())))
        .entrySet()
        .stream()
        .map(it -> it.getKey().withExecutions(it.getValue()))
        .toList();
  }

  /** A new day: those of a week and of a month ago fall out. */
  private void renew() {
    var today = today();
    if (!today.equals(renewed)) {
      figures.renew(today);
      renewed = today;
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
