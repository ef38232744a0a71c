package io.cvf.ecosystem.integrations.certification;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.certification.WaitingReviews.Waiting;
import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.List;
import org.springframework.stereotype.Component;

/** Partners that wait for a certifier. */
@Component
class ReviewQueue implements StaffQueue {

  private final WaitingReviews waiting;
  private final PartnerDirectory partners;

  ReviewQueue(WaitingReviews waiting, PartnerDirectory partners) {
    this.waiting = waiting;
    this.partners = partners;
  }

  @Override
  public Kind kind() {
    return Kind.PARTNER_REVIEW;
  }

  @Override
  public List<Item> waiting(Caller caller, int most) {
    var own = partners.ownOf(caller.id());
    var rows =
        waiting.open(new Paging(most, null)).items().stream()
            .filter(it -> !own.contains(it.partner()))
            .toList();
    var names = partners.of(rows.stream().map(Waiting::partner).toList());
    return rows.stream()
        .filter(it -> names.containsKey(it.partner()))
        .map(it -> item(it, requireNonNull(names.get(it.partner()))))
        .toList();
  }

  private static Item item(Waiting it, PartnerDirectory.Entry partner) {
    var title =
        switch (it.kind()) {
          case FIRST -> "%s applies for its first certification";
          case RENEWAL ->
              it.application() == null
                  ? "The certification of %s ends, and nobody has applied to renew it"
                  : "%s applies to renew its certification";
          case CONFIRMATION -> "A review of %s waits to be confirmed";
          case APPEAL -> "%s appeals a review";
        };
    var link =
        it.kind() == WaitingReviews.Kind.CONFIRMATION || it.application() == null
            ? "/partners/%s/certification".formatted(partner.slug())
            : "/admin/partners/%s/review".formatted(partner.slug());
    return new Item(
        title.formatted(partner.name()),
        it.kind() == WaitingReviews.Kind.APPEAL ? "/admin/partners" : link,
        it.since(),
        null);
  }
}
