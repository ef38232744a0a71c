package io.cvf.ecosystem.integrations.requirements;

import static java.util.stream.Collectors.toMap;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.requirements.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tells two requirement sets apart, in sentences. */
final class Changes {

  private final List<Change> found = new ArrayList<>();

  private Changes() {}

  /** By category, then the checks. */
  static List<Change> between(RequirementSet before, RequirementSet after) {
    var changes = new Changes();
    for (var category : PartnerCategory.values()) {
      changes.compare(category, before.of(category), after.of(category));
    }
    for (var check : CheckKind.values()) {
      if (before.enforces(check) != after.enforces(check)) {
        changes.found.add(new Change(null, Kind.CHECK, null, check(check, after.enforces(check))));
      }
    }
    return List.copyOf(changes.found);
  }

  private void compare(
      PartnerCategory category, CategoryRequirements before, CategoryRequirements after) {
    if (before.pass() != after.pass()) {
      var text = "A score of %d passes, instead of %d.".formatted(after.pass(), before.pass());
      found.add(new Change(category, Kind.PASS, null, text));
    }
    var old = before.criteria().stream().collect(toMap(Criterion::id, Function.identity()));
    for (var criterion : after.criteria()) {
      var former = old.remove(criterion.id());
      if (former == null) {
        found.add(new Change(category, Kind.ADDED, criterion.id(), added(criterion)));
      } else if (!former.equals(criterion)) {
        found.add(new Change(category, Kind.CHANGED, criterion.id(), changed(former, criterion)));
      }
    }
    for (var gone : before.criteria()) {
      if (old.containsKey(gone.id())) {
        var text = "“%s” is no longer required.".formatted(gone.title());
        found.add(new Change(category, Kind.REMOVED, gone.id(), text));
      }
    }
  }

  private static String added(Criterion it) {
    return "“%s” is new and counts %d %% of the score; %s%s."
        .formatted(
            it.title(),
            it.weight(),
            proof(it),
            it.mandatory() ? ", and evidence in date is needed" : "");
  }

  private static String changed(Criterion before, Criterion after) {
    var parts = new ArrayList<String>();
    if (!before.title().equals(after.title())) {
      parts.add("is now called “%s”".formatted(after.title()));
    }
    if (before.weight() != after.weight()) {
      parts.add("counts %d %% instead of %d %%".formatted(after.weight(), before.weight()));
    }
    if (before.mandatory() != after.mandatory()) {
      parts.add(
          after.mandatory()
              ? "needs evidence in date"
              : "no longer needs evidence whatever the score");
    }
    if (before.measured() != after.measured()) {
      parts.add("from then on " + proof(after));
    }
    if (!before.text().equals(after.text())) {
      parts.add("has a new text");
    }
    return "“%s” %s.".formatted(before.title(), String.join(", ", parts));
  }

  private static String proof(Criterion it) {
    var figure = it.measured();
    return figure == null
        ? "a certifier judges it"
        : "the platform measures it (%s)".formatted(figure);
  }

  private static String check(CheckKind check, boolean enforced) {
    return enforced
        ? "A version that fails the check %s is no longer published.".formatted(check)
        : "A version that fails the check %s is published with a warning.".formatted(check);
  }
}
