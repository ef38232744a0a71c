package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.agreements.Countersignatures.Waiting;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.platform.access.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for the platform's signature. */
@Component
class SignatureQueue implements StaffQueue {

  private final Countersignatures signatures;
  private final PartnerDirectory partners;

  SignatureQueue(Countersignatures signatures, PartnerDirectory partners) {
    this.signatures = signatures;
    this.partners = partners;
  }

  @Override
  public Kind kind() {
    return Kind.SIGNATURE;
  }

  @Override
  public List<Item> waiting(Caller caller, int most) {
    var own = partners.ownOf(caller.id());
    var waiting =
        signatures.waiting(most).stream().filter(it -> !own.contains(it.partner())).toList();
    var names = partners.of(waiting.stream().map(Waiting::partner).distinct().toList());
    return waiting.stream()
        .map(it -> {
          var partner = names.get(it.partner());
          return new Item(
              "%s signed its %s"
                  .formatted(partner == null ? "A partner" : partner.name(), it.kind()),
              "/agreements/" + it.agreement(),
              it.signedAt(),
              null);
        })
        .toList();
  }
}
