package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.governance.payouts.PayoutDetails.Verdict;
import io.cvf.ecosystem.governance.payouts.PayoutDetailsView.Action;
import io.cvf.ecosystem.governance.payouts.PayoutDetailsView.Former;
import io.cvf.ecosystem.governance.payouts.PayoutDetailsView.Judgement;
import io.cvf.ecosystem.governance.payouts.PayoutDetailsView.PartnerName;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows payout details to whom they concern. */
@Component
class PayoutDetailsViews {

  private static final int HISTORY = 20;

  private final KnownPayoutDetails details;
  private final PayoutAccess access;
  private final People people;
  private final Clock clock;

  PayoutDetailsViews(KnownPayoutDetails details, PayoutAccess access, People people, Clock clock) {
    this.details = details;
    this.access = access;
    this.people = people;
    this.clock = clock;
  }

  PayoutDetailsView of(PartnerDirectory.Entry partner, Caller caller) {
    var current = details.current(partner.id()).orElse(null);
    var former = details.former(partner.id(), HISTORY);
    var names = names(current, former);
    var history =
        former.stream()
            .map(it ->
                new Former(
                    it.account().holder(),
                    it.account().maskedIban(),
                    names.person(it.enteredBy()),
                    it.enteredAt(),
                    judgement(it.verdict(), names),
                    it.replacedAt()))
            .toList();
    return current == null
        ? missing(partner, history, caller)
        : view(partner, current, history, names, caller);
  }

  private PayoutDetailsView missing(
      PartnerDirectory.Entry partner, List<Former> history, Caller caller) {
    return new PayoutDetailsView(
        PartnerName.of(partner),
        PayoutDetails.State.MISSING,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        history,
        0,
        access.enters(partner, caller) ? List.of(Action.EDIT) : List.of());
  }

  private PayoutDetailsView view(
      PartnerDirectory.Entry partner,
      PayoutDetails current,
      List<Former> history,
      People.Known names,
      Caller caller) {
    var account = current.account();
    return new PayoutDetailsView(
        PartnerName.of(partner),
        current.state(),
        account.holder(),
        access.seesAccount(partner, caller) ? account.iban() : account.maskedIban(),
        account.bic(),
        account.country(),
        names.person(current.enteredBy()),
        current.enteredAt(),
        judgement(current.verdict(), names),
        current.isPaused(clock.instant()) ? current.pausedUntil() : null,
        history,
        current.version(),
        actions(partner, current, caller));
  }

  private List<Action> actions(
      PartnerDirectory.Entry partner, PayoutDetails current, Caller caller) {
    var actions = new ArrayList<Action>();
    if (access.enters(partner, caller)) {
      actions.add(Action.EDIT);
    }
    if (!caller.is(current.enteredBy()) && access.judges(partner, caller)) {
      actions.add(Action.VERIFY);
    }
    return List.copyOf(actions);
  }

  private People.Known names(@Nullable PayoutDetails current, List<PayoutDetails> former) {
    return people.of(
        Stream.concat(Stream.ofNullable(current), former.stream())
            .flatMap(PayoutDetails::people)
            .toList());
  }

  private static @Nullable Judgement judgement(@Nullable Verdict verdict, People.Known names) {
    return verdict == null
        ? null
        : new Judgement(
            verdict.verified(), names.personOrNull(verdict.by()), verdict.at(), verdict.note());
  }
}
