package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.onboarding.ChecklistItem;
import io.cvf.ecosystem.governance.onboarding.Progress;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;

/** Why something cannot be done with an agreement. */
final class AgreementProblems {

  private AgreementProblems() {}

  static Problem notFound() {
    return Problem.notFound(
        "agreement-not-found", "No such agreement", "There is no agreement here.");
  }

  static Problem documentNotFound() {
    return Problem.notFound(
        "document-not-found",
        "No such document",
        "The agreement has no document with this SHA-256.");
  }

  static Problem exists(String partner) {
    return Problem.conflict(
        "agreement-exists",
        "There is one already",
        "%s has an agreement. Change its tier, renew it, or end it first.".formatted(partner));
  }

  static Problem partnerTerminated(String partner) {
    return Problem.conflict(
        "partner-terminated",
        "The partner has ended",
        "%s was terminated, for good; nothing is agreed on with it any more.".formatted(partner));
  }

  static Problem transition(Agreement agreement, String what) {
    return Problem.conflict(
        "agreement-transition-refused",
        "Not possible now",
        "The agreement is %s%s and cannot %s."
            .formatted(
                agreement.status(),
                agreement.termination() == null
                    ? ""
                    : " and ends on " + agreement.termination().effectiveOn(),
                what));
  }

  static Problem signed() {
    return Problem.conflict(
        "agreement-signed",
        "Somebody has signed it",
        "The text stays as it is from the first signature on. Whoever signed may take that back.");
  }

  static Problem documentOpen(AgreementDocument open) {
    return Problem.conflict(
        "document-open",
        "Another document waits for signatures",
        switch (open.kind()) {
          case AGREEMENT -> "Sign the agreement first.";
          case AMENDMENT -> "Sign the change of tier first, or cancel it.";
          case RENEWAL -> "Sign the renewal first.";
        });
  }

  static Problem nothingToSign() {
    return Problem.conflict(
        "nothing-to-sign",
        "No document waits for signatures",
        "Both sides have signed, or the agreement has ended.");
  }

  static Problem checklistOpen(Progress progress) {
    return Problem.conflict(
            "checklist-open",
            "The checklist is not done",
            "Complete what is named in open first; %d of %d items are done."
                .formatted(progress.done(), progress.total()))
        .with("open", progress.open().stream().map(OpenItem::of).toList())
        .with("progressPercent", progress.percent());
  }

  /** An item that is not done. */
  record OpenItem(String item, String title, String stage) {
    static OpenItem of(ChecklistItem it) {
      return new OpenItem(it.code(), it.title(), it.stage().name());
    }
  }

  static Problem documentChanged(String sha256) {
    return Problem.conflict(
            "document-changed",
            "It is another text by now",
            "Read the document again and sign the text it has now.")
        .with("documentSha256", sha256);
  }

  static Problem alreadySigned() {
    return Problem.conflict(
        "already-signed", "Your side has signed", "The other side's signature is what is missing.");
  }

  static Problem anotherSignatory() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "another-signatory-needed",
        "Somebody else signs for this side",
        "You have signed for the other side; nobody signs for both.");
  }

  static Problem notSigned() {
    return Problem.conflict(
        "signature-not-yours",
        "There is no signature of yours to take back",
        "Only a signature that stands alone is taken back, by the one who gave it.");
  }

  static Problem nothingToCancel() {
    return Problem.conflict(
        "nothing-to-cancel",
        "There is no change of tier to cancel",
        "Only a change that nobody has signed is cancelled.");
  }

  static Problem monthSealed(YearMonth month) {
    return Problem.conflict(
            "month-sealed",
            "That month is closed",
            "%s is sealed for good. Choose a day in a later month.".formatted(month))
        .with("month", month.toString());
  }

  static Problem tooEarlyToRenew(LocalDate from) {
    return Problem.conflict(
            "renewal-too-early",
            "It is too early to renew it",
            "It can be renewed from %s on.".formatted(from))
        .with("from", from.toString());
  }
}
