package io.cvf.ecosystem.integrations.checks;

import static java.util.stream.Collectors.toMap;

import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import io.cvf.ecosystem.integrations.requirements.RequirementSets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Looks at versions before they are published, and keeps what was found. */
@Service
public class Checks {

  private final Map<CheckKind, Check> checks;
  private final CheckResults results;
  private final RequirementSets requirements;
  private final Clock clock;

  Checks(List<Check> checks, CheckResults results, RequirementSets requirements, Clock clock) {
    this.checks = checks.stream().collect(toMap(Check::kind, Function.identity()));
    if (!this.checks.keySet().equals(Set.of(CheckKind.values()))) {
      throw new IllegalStateException("Not every kind of check has exactly one class");
    }
    this.results = results;
    this.requirements = requirements;
    this.clock = clock;
  }

  /**
   * Every check, in the order of {@link CheckKind}. It follows links: call it outside of
   * transactions.
   */
  public List<CheckResult> run(CheckedVersion version) {
    var verdicts = new EnumMap<CheckKind, Verdict>(CheckKind.class);
    for (var kind : CheckKind.values()) {
      verdicts.put(kind, check(kind).of(version));
    }
    results.keep(version.id(), verdicts, clock.instant());
    return last(version.id());
  }

  /** What was found the last time; empty when nobody looked yet. */
  public List<CheckResult> last(SkillVersionId version) {
    return results.of(version).stream()
        .map(it ->
            new CheckResult(
                it.check(),
                it.verdict(),
                requirements.inForce(it.checkedAt()).enforces(it.check()),
                it.checkedAt(),
                it.appeal()))
        .toList();
  }

  private Check check(CheckKind kind) {
    return java.util.Objects.requireNonNull(checks.get(kind));
  }
}
