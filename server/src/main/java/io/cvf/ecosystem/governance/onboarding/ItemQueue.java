package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.onboarding.StaffItems.Waiting;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.platform.access.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What staff does while partners are on their way. */
@Component
class ItemQueue implements StaffQueue {

  private static final int SOON = 7;

  private final StaffItems items;
  private final PartnerDirectory partners;
  private final Clock clock;

  ItemQueue(StaffItems items, PartnerDirectory partners, Clock clock) {
    this.items = items;
    this.partners = partners;
    this.clock = clock;
  }

  @Override
  public Kind kind() {
    return Kind.ONBOARDING_ITEM;
  }

  @Override
  public List<Item> waiting(Caller caller, int most) {
    var theirs =
        Stream.of(ChecklistItem.values())
            .filter(it -> it.side() == Side.STAFF && caller.is(it.responsible().role()))
            .toList();
    var soon = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(SOON);
    var own = partners.ownOf(caller.id());
    var waiting =
        items.waiting(theirs, caller.id(), soon, most).stream()
            .filter(it -> !own.contains(it.partner()))
            .toList();
    var names = partners.of(waiting.stream().map(Waiting::partner).distinct().toList());
    return waiting.stream()
        .map(it -> {
          var partner = names.get(it.partner());
          return new Item(
              "%s: %s".formatted(partner == null ? "A partner" : partner.name(), it.item().title()),
              "/agreements/%s/onboarding".formatted(it.agreement()),
              it.since(),
              it.dueOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        })
        .toList();
  }
}
