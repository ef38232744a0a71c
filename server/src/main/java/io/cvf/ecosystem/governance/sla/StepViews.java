package io.cvf.ecosystem.governance.sla;

import static java.util.stream.Collectors.toSet;

import io.cvf.ecosystem.governance.sla.StepView.Action;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Adds names, and what the caller may do, to steps. */
@Component
class StepViews {

  private final PartnerDirectory partners;
  private final People people;

  StepViews(PartnerDirectory partners, People people) {
    this.partners = partners;
    this.people = people;
  }

  StepView of(SlaStep step, Caller caller) {
    return of(List.of(step), caller).getFirst();
  }

  List<StepView> of(Collection<SlaStep> steps, Caller caller) {
    var named = partners.of(steps.stream().map(SlaStep::partner).collect(toSet()));
    var known = people.of(steps.stream().map(SlaStep::decidedBy).toList());
    return steps.stream()
        .map(it -> {
          var partner = Objects.requireNonNull(named.get(it.partner()));
          return new StepView(
              it.id(),
              new SlaReport.Partner(partner.id().value(), partner.slug(), partner.name()),
              it.month().toString(),
              it.kind(),
              it.state(),
              it.dueAt(),
              it.basisPoints(),
              it.reason(),
              known.personOrNull(it.decidedBy()),
              it.decidedAt(),
              it.doneAt(),
              it.outcome(),
              it.version(),
              actions(it, caller));
        })
        .toList();
  }

  private List<Action> actions(SlaStep it, Caller caller) {
    if (!caller.is(Role.MAINTAINER) || !partners.isImpartial(it.partner(), caller.id())) {
      return List.of();
    }
    var actions = new ArrayList<Action>();
    var next = it.state().next();
    if (next.contains(StepState.HELD)) {
      actions.add(Action.HOLD);
    }
    if (next.contains(StepState.PENDING)) {
      actions.add(Action.RELEASE);
    }
    if (next.contains(StepState.WAIVED)) {
      actions.add(Action.WAIVE);
    }
    return actions;
  }
}
