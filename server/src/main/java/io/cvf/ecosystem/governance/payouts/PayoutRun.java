package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.money.MinorUnits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some payouts that are made together.
 *
 * @param id such as {@code PAY-2026-12-01}
 * @param number grows from run to run
 * @param dueBy statements that are due on that day or before are paid
 * @param totalMinor of what is paid: without what was dropped or came back
 * @param payouts how many that are
 */
record PayoutRun(
    String id,
    long number,
    RunState state,
    LocalDate dueBy,
    String currency,
    long totalMinor,
    int payouts,
    MemberId preparedBy,
    Instant preparedAt,
    @Nullable Released released,
    @Nullable Paid paid,
    @Nullable Cancelled cancelled) {

  /**
   * @param executeOn when the bank is asked to pay
   */
  record Released(MemberId by, Instant at, LocalDate executeOn) {}

  /**
   * @param reference of the bank, or whatever finds it there
   */
  record Paid(MemberId by, Instant at, LocalDate on, String reference) {}

  record Cancelled(MemberId by, Instant at, String reason) {}

  boolean canBecome(RunState next) {
    return state.next().contains(next);
  }

  /** 409 {@code payout-run-transition-refused}. */
  void requireCanBecome(RunState next, String what) {
    if (!canBecome(next)) {
      throw PayoutProblems.transition(this, what);
    }
  }

  MinorUnits money() {
    return new MinorUnits(Currency.getInstance(currency));
  }

  /** Everybody who did something about it. */
  Stream<MemberId> people() {
    return Stream.of(
            Optional.of(preparedBy),
            Optional.ofNullable(released).map(Released::by),
            Optional.ofNullable(paid).map(Paid::by),
            Optional.ofNullable(cancelled).map(Cancelled::by))
        .flatMap(Optional::stream);
  }

  String subject() {
    return "payout-run:" + id;
  }
}
