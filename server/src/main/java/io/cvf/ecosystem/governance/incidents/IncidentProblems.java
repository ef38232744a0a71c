package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.platform.problems.Problem;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;

/** Why something about an incident is refused. */
final class IncidentProblems {

  private IncidentProblems() {}

  static Problem notFound(String id) {
    return Problem.notFound(
        "incident-not-found", "No such incident", "You know of no incident %s.".formatted(id));
  }

  static Problem open(String id) {
    return Problem.conflict(
            "incident-open",
            "There is an open incident already",
            "%s is about the same monitor. Add what you know to it as an update.".formatted(id))
        .with("incident", id);
  }

  static Problem tooMany(String partner, int most) {
    return Problem.conflict(
        "too-many-incidents",
        "Your organisation has reported enough",
        "%d incidents at %s that you or your colleagues reported are open. Resolve one first, or add"
                .formatted(most, partner)
            + " what you know to it as an update.");
  }

  static Problem acknowledged(Incident incident) {
    return Problem.conflict(
        "incident-acknowledged",
        "It is acknowledged already",
        "%s was acknowledged at %s; that is what counts."
            .formatted(incident.id(), incident.acknowledgedAt()));
  }

  static Problem resolved(Incident incident) {
    return Problem.conflict(
        "incident-resolved",
        "It is resolved already",
        "%s was resolved at %s. Open another one if it is wrong again."
            .formatted(incident.id(), incident.resolvedAt()));
  }

  static Problem notResolved(Incident incident) {
    return Problem.conflict(
        "incident-not-resolved",
        "It is not resolved yet",
        "Write what is learnt from %s when it is resolved.".formatted(incident.id()));
  }

  static Problem paused(Incident incident) {
    return Problem.conflict(
        "incident-paused",
        "The clock is paused already",
        "The response clock of %s stands still; resume it first.".formatted(incident.id()));
  }

  static Problem notPaused(Incident incident) {
    return Problem.conflict(
        "incident-not-paused",
        "The clock is not paused",
        "The response clock of %s is not paused.".formatted(incident.id()));
  }

  static Problem monthSealed(YearMonth month) {
    return Problem.conflict(
        "sla-month-sealed",
        "That month is reported",
        "The service levels of %s are sealed; nothing is entered into it any more."
            .formatted(month));
  }

  static Problem onCallMissing(String partner) {
    return Problem.notFound(
        "on-call-missing",
        "Nobody is on call",
        "%s has not said yet whom to mail at once.".formatted(partner));
  }

  static Problem linkExpired() {
    return Problem.of(
        HttpStatus.GONE,
        "link-expired",
        "The link does not work any more",
        "It was used or has expired. Ask for a new one.");
  }
}
