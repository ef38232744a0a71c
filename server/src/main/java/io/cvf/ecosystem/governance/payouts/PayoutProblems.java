package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.platform.problems.Problem;
import org.springframework.http.HttpStatus;

/** Why something cannot be done with payouts. */
final class PayoutProblems {

  private PayoutProblems() {}

  static Problem detailsMissing(String partner) {
    return Problem.notFound(
        "payout-details-missing",
        "No payout details",
        "%s has not said yet where it wants to be paid.".formatted(partner));
  }

  static Problem samePerson(String detail) {
    return Problem.of(HttpStatus.FORBIDDEN, "same-person", "This takes another person", detail);
  }

  static Problem runNotFound(String id) {
    return Problem.notFound(
        "payout-run-not-found", "No such run", "No payout run is called %s.".formatted(id));
  }

  static Problem runOpen(String open) {
    return Problem.conflict(
            "payout-run-open", "Another run is open", "Finish or cancel the open payout run first.")
        .with("openRun", open);
  }

  static Problem nothingDue() {
    return Problem.conflict(
        "nothing-due",
        "Nobody is to be paid",
        "No partner can be paid by that day. The list of what is due says why.");
  }

  static Problem nothingToRelease() {
    return Problem.conflict(
        "nothing-to-release",
        "Nothing of it can be paid any more",
        "Every payout of the run has changed since. Cancel it and prepare another one.");
  }

  static Problem transition(PayoutRun run, String what) {
    return Problem.conflict(
        "payout-run-transition-refused",
        "Not possible now",
        "The run is %s and cannot %s.".formatted(run.state(), what));
  }

  static Problem payoutNotPaid(String partner) {
    return Problem.conflict(
        "payout-not-paid",
        "Nothing to give back",
        "The run has not paid %s, or the bank gave it back already.".formatted(partner));
  }

  static Problem payerUnset() {
    return Problem.conflict(
        "payer-unset",
        "Nobody has said from which account",
        "An administrator sets governance.payouts.payer-name and governance.payouts.payer-iban.");
  }

  static Problem conflictOfInterest(String partner) {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "conflict-of-interest",
        "Your own organisation is concerned",
        "You would release money to %s, which is yours. Leave it to somebody else."
            .formatted(partner));
  }
}
