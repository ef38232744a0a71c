package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.platform.problems.Problem;
import org.springframework.http.HttpStatus;

final class InvoiceProblems {

  private InvoiceProblems() {}

  static Problem notFound() {
    return Problem.notFound(
        "invoice-not-found",
        "No such invoice",
        "Invoices are called such as INV-2026-11-acme; list those of the organisation.");
  }

  static Problem organisationNotFound() {
    return Problem.notFound(
        "organisation-not-found", "No such organisation", "No organisation has this slug.");
  }

  static Problem lineNotFound() {
    return Problem.notFound(
        "line-not-found", "No such line", "The invoice has no line of this number.");
  }

  static Problem refundTooHigh(long left) {
    return Problem.conflict(
            "refund-too-high",
            "That is more than what is left",
            "At most leftMinor of this line has not been refunded.")
        .with("leftMinor", left);
  }

  static Problem paymentTooHigh(long open) {
    return Problem.conflict(
            "payment-too-high",
            "That is more than what is open",
            "At most openMinor of this invoice is to be paid.")
        .with("openMinor", open);
  }

  static Problem paymentExists(String reference) {
    return Problem.conflict(
        "payment-exists",
        "That payment is booked already",
        "The reference %s stands for another amount or day.".formatted(reference));
  }

  static Problem ownOrganisation() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "conflict-of-interest",
        "It concerns your own organisation",
        "Somebody from finance who belongs to neither side books it.");
  }
}
