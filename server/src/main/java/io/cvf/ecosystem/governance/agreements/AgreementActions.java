package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.governance.documents.DocumentKind;
import io.cvf.ecosystem.governance.documents.Side;
import io.cvf.ecosystem.governance.onboarding.Progress;
import io.cvf.ecosystem.platform.access.Caller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes what a caller may do, by the rules the services hold everyone to. */
record AgreementActions(
    Agreement agreement,
    @Nullable AgreementDocument document,
    List<Signature> signatures,
    Progress progress,
    LocalDate today) {

  List<AgreementAction> of(Side side, Caller caller) {
    var actions = new ArrayList<AgreementAction>();
    add(actions, AgreementAction.EDIT_TERMS, isOnboarding() && signatures.isEmpty());
    add(actions, AgreementAction.SIGN, maySign(side, caller));
    add(actions, AgreementAction.WITHDRAW_SIGNATURE, isOpen() && hasSigned(caller));
    add(actions, AgreementAction.CHANGE_TIER, agreement.goesOn() && !isOpen() && !isOver());
    add(actions, AgreementAction.CANCEL_AMENDMENT, isOpenAmendment() && signatures.isEmpty());
    add(actions, AgreementAction.RENEW, agreement.mayBeRenewed(today) && !isOpen());
    add(actions, AgreementAction.TERMINATE, mayTerminate());
    add(actions, AgreementAction.WITHDRAW, isOnboarding());
    return List.copyOf(actions);
  }

  private static void add(List<AgreementAction> actions, AgreementAction action, boolean may) {
    if (may) {
      actions.add(action);
    }
  }

  private boolean isOnboarding() {
    return agreement.is(AgreementStatus.ONBOARDING);
  }

  private boolean isOver() {
    return agreement.hasEndedBy(today) || agreement.isTerminatedBy(today);
  }

  private boolean mayTerminate() {
    return agreement.is(AgreementStatus.EXPIRED) || (agreement.goesOn() && !isOver());
  }

  private boolean isOpen() {
    return document != null && document.isOpen();
  }

  private boolean isOpenAmendment() {
    return document != null && document.isOpen() && document.kind() == DocumentKind.AMENDMENT;
  }

  private boolean hasSigned(Caller caller) {
    return signatures.stream().anyMatch(it -> caller.is(it.member()));
  }

  private boolean maySign(Side side, Caller caller) {
    return isOpen()
        && (isOpenAmendment() ? agreement.goesOn() : progress.open().isEmpty())
        && !hasSigned(caller)
        && signatures.stream().noneMatch(it -> it.side() == side);
  }
}
