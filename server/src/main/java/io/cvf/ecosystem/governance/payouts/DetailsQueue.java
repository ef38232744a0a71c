package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.governance.payouts.UnverifiedDetails.Waiting;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.platform.access.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bank accounts finance has to verify before anything is paid to them. */
@Component
class DetailsQueue implements StaffQueue {

  private final UnverifiedDetails details;
  private final PartnerDirectory partners;

  DetailsQueue(UnverifiedDetails details, PartnerDirectory partners) {
    this.details = details;
    this.partners = partners;
  }

  @Override
  public Kind kind() {
    return Kind.PAYOUT_DETAILS;
  }

  @Override
  public List<Item> waiting(Caller caller, int most) {
    var own = partners.ownOf(caller.id());
    var waiting =
        details.waiting(caller.id(), most).stream()
            .filter(it -> !own.contains(it.partner()))
            .toList();
    var names = partners.of(waiting.stream().map(Waiting::partner).distinct().toList());
    return waiting.stream()
        .map(it -> {
          var partner = names.get(it.partner());
          return new Item(
              "The bank account of %s waits to be verified"
                  .formatted(partner == null ? "a partner" : partner.name()),
              partner == null ? kind().link() : "/partners/%s/revenue".formatted(partner.slug()),
              it.since(),
              null);
        })
        .toList();
  }
}
