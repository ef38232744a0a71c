package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.platform.access.Caller;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Steps that are done by themselves unless a maintainer holds them, and those that are held. */
@Component
class StepQueue implements StaffQueue {

  private final SlaSteps steps;
  private final PartnerDirectory partners;

  StepQueue(SlaSteps steps, PartnerDirectory partners) {
    this.steps = steps;
    this.partners = partners;
  }

  @Override
  public Kind kind() {
    return Kind.SLA_STEP;
  }

  @Override
  public List<Item> waiting(Caller caller, int most) {
    var own = partners.ownOf(caller.id());
    var open = steps.open(most).stream().filter(it -> !own.contains(it.step().partner())).toList();
    var names = partners.of(open.stream().map(it -> it.step().partner()).distinct().toList());
    return open.stream()
        .map(it -> {
          var step = it.step();
          var partner = names.get(step.partner());
          return new Item(
              "%s of %s for %s%s"
                  .formatted(
                      words(step.kind()),
                      partner == null ? "a partner" : partner.name(),
                      step.month(),
                      step.state() == StepState.HELD ? ", held" : ""),
              kind().link(),
              it.since(),
              step.state() == StepState.HELD ? null : step.dueAt());
        })
        .toList();
  }

  private static String words(StepKind kind) {
    var word = kind.name().toLowerCase(Locale.ROOT);
    return kind == StepKind.RESCORE
        ? "New score"
        : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
