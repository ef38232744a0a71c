package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.problems.Problem;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;

/** Why something about a dispute is refused. */
final class DisputeProblems {

  private DisputeProblems() {}

  static Problem notFound(String caseId) {
    return Problem.notFound(
        "dispute-not-found",
        "No such dispute",
        "There is no dispute %s you take part in.".formatted(caseId));
  }

  static Problem exists(String caseId) {
    return Problem.conflict(
            "dispute-exists",
            "There is such a dispute already",
            "%s between the same parties and of the same type is open; add to it."
                .formatted(caseId))
        .with("caseId", caseId);
  }

  static Problem slaMonthNotFound(YearMonth month) {
    return Problem.notFound(
        "sla-month-not-found",
        "No such month",
        "The service levels of %s are not sealed.".formatted(month));
  }

  static Problem slaMonthKept(YearMonth month) {
    return Problem.conflict(
        "sla-month-not-failed",
        "There is nothing to contest",
        "The service levels of %s were not missed, so nothing followed.".formatted(month));
  }

  static Problem defaulted(Dispute dispute) {
    return Problem.conflict(
        "dispute-defaulted",
        "The time to respond is over",
        "Nobody responded to %s in time; show evidence to its mediator instead."
            .formatted(dispute.caseId()));
  }

  static Problem noOffer(Dispute dispute) {
    return Problem.conflict(
        "settlement-not-offered",
        "There is no offer to accept",
        "The other party of %s has offered no settlement; offer one yourself."
            .formatted(dispute.caseId()));
  }

  static Problem notImpartial(String username, String why) {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "mediator-not-impartial",
        "Somebody else has to mediate",
        "%s %s Name somebody else, or nobody to let the platform choose.".formatted(username, why));
  }

  static Problem notAMediator(String username) {
    return Problem.conflict(
        "not-a-mediator",
        "Not a mediator",
        "%s does not hold the role MEDIATOR, or is suspended.".formatted(username));
  }

  static Problem noMediator(Dispute dispute) {
    return Problem.conflict(
        "no-mediator",
        "There is nobody to mediate",
        "Nobody else with the role MEDIATOR is impartial in %s. Give the role to somebody who is."
            .formatted(dispute.caseId()));
  }

  static Problem conflictOfInterest(String party) {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "conflict-of-interest",
        "Your own organisation is concerned",
        "You share an organisation with %s. Leave the decision to somebody else.".formatted(party));
  }

  static Problem evidenceFull(int most) {
    return Problem.conflict(
        "dispute-evidence-full",
        "There is too much evidence",
        "A side shows at most %d pieces; put several into one file.".formatted(most));
  }

  static Problem evidenceNotFound() {
    return Problem.notFound(
        "dispute-evidence-not-found",
        "No such evidence",
        "The dispute has no such evidence, or no file.");
  }
}
