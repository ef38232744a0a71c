package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.identity.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What an organisation owes for a month.
 *
 * @param slug of the organisation, when it was issued; names its account
 * @param refundedMinor of the total, by refunds, reversals and suspense that was voided
 */
public record Invoice(
    String id,
    YearMonth month,
    OrganisationId organisation,
    String slug,
    String currency,
    long executions,
    long totalMinor,
    long paidMinor,
    long refundedMinor,
    Instant issuedAt,
    LocalDate dueOn) {

  /** Net, from the day of issue. */
  static final int DAYS = 30;

  /** Where it stands. */
  public enum State {
    OPEN,
    OVERDUE,
    /** Nothing is left to be paid. */
    PAID
  }

  public static String id(YearMonth month, String slug) {
    return "INV-%s-%s".formatted(month, slug);
  }

  String subject() {
    return "invoice:" + id;
  }

  /** Negative when the organisation got something back that it had paid. */
  long openMinor() {
    return totalMinor - refundedMinor - paidMinor;
  }

  State state(LocalDate today) {
    if (openMinor() <= 0) {
      return State.PAID;
    }
    return today.isAfter(dueOn) ? State.OVERDUE : State.OPEN;
  }
}
