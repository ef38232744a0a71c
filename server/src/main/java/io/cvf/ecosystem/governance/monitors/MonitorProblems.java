package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.platform.problems.Problem;
import org.springframework.http.HttpStatus;

/** Why something cannot be done with a monitor. */
final class MonitorProblems {

  private MonitorProblems() {}

  static Problem notFound() {
    return Problem.notFound("monitor-not-found", "No such monitor", "There is no monitor here.");
  }

  static Problem agreementNotFound() {
    return Problem.notFound(
        "agreement-not-found", "No such agreement", "There is no agreement here.");
  }

  static Problem agreementOver() {
    return Problem.conflict(
        "monitor-agreement-over",
        "There is nothing to keep any more",
        "The agreement has ended, so nothing more is watched for it.");
  }

  static Problem nameTaken(String name) {
    return Problem.conflict(
        "monitor-name-taken",
        "The partner has a monitor of that name",
        "Choose another name than %s.".formatted(name));
  }

  static Problem tooMany(int most, String of) {
    return Problem.conflict(
        "too-many-monitors",
        "As many monitors as there may be",
        "%s has at most %,d monitors. End one first.".formatted(of, most));
  }

  static Problem ended() {
    return Problem.conflict(
        "monitor-ended", "The monitor has ended", "What it found stays; make another monitor.");
  }

  static Problem notPaused() {
    return Problem.conflict(
        "monitor-not-paused", "It is not paused", "Only a monitor that is paused goes on.");
  }

  static Problem paused() {
    return Problem.conflict(
        "monitor-paused", "It is paused already", "Let it go on before you pause it again.");
  }

  static Problem nothingToAsk() {
    return Problem.conflict(
        "monitor-asks-nobody",
        "There is nothing to ask",
        "Only monitors of the kind HTTP ask a URL; this one is told.");
  }

  static Problem targetNotAllowed(String why) {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "target-not-allowed",
        "The platform does not go there",
        why);
  }
}
