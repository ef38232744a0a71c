package io.cvf.ecosystem.governance.payouts;

import static java.util.stream.Collectors.toMap;

import io.cvf.ecosystem.governance.payouts.PayoutDetailsView.PartnerName;
import io.cvf.ecosystem.governance.payouts.PayoutPreparation.Plan;
import io.cvf.ecosystem.governance.payouts.PayoutRunView.Action;
import io.cvf.ecosystem.governance.payouts.PayoutRunView.Cancellation;
import io.cvf.ecosystem.governance.payouts.PayoutRunView.Difference;
import io.cvf.ecosystem.governance.payouts.PayoutRunView.ItemView;
import io.cvf.ecosystem.governance.payouts.PayoutRunView.State;
import io.cvf.ecosystem.governance.payouts.PayoutRunView.Summary;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows payout runs to finance staff. */
@Component
class PayoutRunViews {

  private static final int MOST_ITEMS = 1_000;
  private static final int MOST_DIFFERENCES = 200;
  private static final Paging FIRST = new Paging(Paging.DEFAULT_LIMIT, null);

  private final PayoutItems items;
  private final PayoutAccess access;
  private final PartnerDirectory partners;
  private final People people;

  PayoutRunViews(PayoutItems items, PayoutAccess access, PartnerDirectory partners, People people) {
    this.items = items;
    this.access = access;
    this.partners = partners;
    this.people = people;
  }

  PayoutRunView dry(Plan plan) {
    var shown = plan.items().stream().limit(MOST_ITEMS).map(ItemView::of).toList();
    return new PayoutRunView(
        null,
        State.DRY_RUN,
        plan.dueBy(),
        plan.currency(),
        plan.total(),
        plan.items().size(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Page<>(shown, null),
        differences(plan.items(), plan.last()),
        List.of());
  }

  PayoutRunView of(PayoutRun run, Caller caller) {
    var all = items.of(run.id());
    var names = names(List.of(run));
    var released = run.released();
    var paid = run.paid();
    var cancelled = run.cancelled();
    return new PayoutRunView(
        run.id(),
        State.valueOf(run.state().name()),
        run.dueBy(),
        run.currency(),
        run.totalMinor(),
        run.payouts(),
        names.person(run.preparedBy()),
        run.preparedAt(),
        released == null ? null : names.person(released.by()),
        released == null ? null : released.at(),
        released == null ? null : released.executeOn(),
        paid == null ? null : paid.on(),
        paid == null ? null : names.person(paid.by()),
        paid == null ? null : paid.reference(),
        cancelled == null
            ? null
            : new Cancellation(names.person(cancelled.by()), cancelled.at(), cancelled.reason()),
        PayoutItems.page(all, FIRST).map(ItemView::of),
        differences(all, last(run, all)),
        actions(run, all, caller));
  }

  Page<Summary> summaries(Page<PayoutRun> runs) {
    var names = names(runs.items());
    return runs.map(run -> {
      var released = run.released();
      var paid = run.paid();
      return new Summary(
          run.id(),
          State.valueOf(run.state().name()),
          run.dueBy(),
          run.currency(),
          run.totalMinor(),
          run.payouts(),
          names.person(run.preparedBy()),
          run.preparedAt(),
          released == null ? null : names.person(released.by()),
          paid == null ? null : paid.on());
    });
  }

  /** What the run before paid, also to those this one pays nothing. */
  private Map<PartnerId, Long> last(PayoutRun run, List<PayoutItem> all) {
    var last = new HashMap<>(items.paidBefore(run.number()));
    for (var item : all) {
      if (item.lastMinor() != null) {
        last.put(item.partner(), item.lastMinor());
      }
    }
    return last;
  }

  private List<Difference> differences(List<PayoutItem> now, Map<PartnerId, Long> last) {
    var paid =
        now.stream()
            .filter(
                it -> it.state() == PayoutItem.State.PENDING || it.state() == PayoutItem.State.PAID)
            .collect(toMap(PayoutItem::partner, PayoutItem::minor));
    var ids = new HashSet<>(paid.keySet());
    ids.addAll(last.keySet());
    var greatest =
        ids.stream()
            .filter(it -> step(it, paid, last) != 0)
            .sorted(
                Comparator.<PartnerId>comparingLong(it -> -step(it, paid, last))
                    .thenComparing(PartnerId::value))
            .limit(MOST_DIFFERENCES)
            .toList();
    var named = partners.of(greatest);
    return greatest.stream()
        .flatMap(id -> {
          var partner = named.get(id);
          return partner == null
              ? Stream.of()
              : Stream.of(
                  new Difference(PartnerName.of(partner), last.get(id), paid.getOrDefault(id, 0L)));
        })
        .toList();
  }

  private static long step(PartnerId id, Map<PartnerId, Long> paid, Map<PartnerId, Long> last) {
    return Math.abs(paid.getOrDefault(id, 0L) - last.getOrDefault(id, 0L));
  }

  private List<Action> actions(PayoutRun run, List<PayoutItem> all, Caller caller) {
    if (!caller.is(Role.FINANCE)) {
      return List.of();
    }
    return switch (run.state()) {
      case PREPARED -> prepared(run, all, caller);
      case RELEASED -> List.of(Action.DOWNLOAD, Action.PAY, Action.CANCEL);
      case PAID -> List.of(Action.DOWNLOAD, Action.RETURN);
      case CANCELLED -> List.of();
    };
  }

  private List<Action> prepared(PayoutRun run, List<PayoutItem> all, Caller caller) {
    var actions = new ArrayList<Action>();
    if (!caller.is(run.preparedBy()) && access.own(all, caller).isEmpty()) {
      actions.add(Action.RELEASE);
    }
    actions.add(Action.CANCEL);
    return List.copyOf(actions);
  }

  private People.Known names(Collection<PayoutRun> runs) {
    return people.of(runs.stream().flatMap(PayoutRun::people).toList());
  }
}
