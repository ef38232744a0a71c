package io.cvf.ecosystem.governance.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.payouts.PayableBalances.Balance;
import io.cvf.ecosystem.governance.payouts.PayoutDetails.Verdict;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTests {

  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final UUID ID = new UUID(1, 1);
  private static final long MINIMUM = 10_000;

  @ParameterizedTest(name = "of {0} payable and {1} held {2} is not due yet: {3} to pay, {4}")
  @CsvSource({
    "50000,     0,     0, 50000, READY",
    "50000,     0, 30000, 20000, READY",
    "50000,     0, 45000,  5000, BELOW_MINIMUM",
    "50000,     0, 50000,     0, NOT_YET_DUE",
    "20000, 30000,     0, 20000, READY",
    "    0, 30000,     0,     0, HELD",
    " -500,     0,     0,  -500, NEGATIVE",
    " -500,     0,  2000, -2500, NEGATIVE",
    "10000,     0,     0, 10000, READY",
    " 9999,     0,     0,  9999, BELOW_MINIMUM",
    // A statement that takes something away counts at once, not when it is due.
    "50000,     0, -7000, 50000, READY",
  })
  void onlyWhatRestsOnDueStatementsIsPaid(
      long payable, long held, long later, long due, PayoutStanding standing) {
    var it =
        Due.of(
            partner(PartnerStatus.CERTIFIED),
            new Balance(payable, held),
            later,
            MINIMUM,
            details(true, null),
            false,
            NOW);

    assertThat(it.due()).isEqualTo(due);
    assertThat(it.standing()).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "REGISTERED, false, READY",
    "CERTIFIED,  false, READY",
    "EXPIRED,    false, READY",
    "SUSPENDED,  false, SUSPENDED",
    "SUSPENDED,  true,  SUSPENDED",
    "TERMINATED, false, TERMINATED",
    "TERMINATED, true,  READY",
  })
  void whoIsSuspendedOrHasEndedIsNotPaidByItself(
      PartnerStatus status, boolean isFinal, PayoutStanding standing) {
    var it =
        Due.of(
            partner(status), new Balance(50_000, 0), 0, MINIMUM, details(true, null), isFinal, NOW);

    assertThat(it.standing()).isEqualTo(standing);
  }

  @Test
  void aLastPayoutMayBeSmall() {
    var it =
        Due.of(
            partner(PartnerStatus.CERTIFIED),
            new Balance(1, 0),
            0,
            MINIMUM,
            details(true, null),
            true,
            NOW);

    assertThat(it.isReady()).isTrue();
  }

  @Test
  void moneyGoesOnlyWhereSomebodyHasMadeSureOf() {
    assertThat(standing(null)).isEqualTo(PayoutStanding.NO_DETAILS);
    assertThat(standing(details(null, null))).isEqualTo(PayoutStanding.NOT_VERIFIED);
    assertThat(standing(details(false, null))).isEqualTo(PayoutStanding.NOT_VERIFIED);
    assertThat(standing(details(true, NOW.plusSeconds(1)))).isEqualTo(PayoutStanding.PAUSED);
    assertThat(standing(details(true, NOW))).isEqualTo(PayoutStanding.READY);
  }

  private static PayoutStanding standing(@Nullable PayoutDetails details) {
    return Due.of(
            partner(PartnerStatus.CERTIFIED),
            new Balance(50_000, 0),
            0,
            MINIMUM,
            details,
            false,
            NOW)
        .standing();
  }

  private static PartnerDirectory.Entry partner(PartnerStatus status) {
    return new PartnerDirectory.Entry(
        new PartnerId(ID),
        "acme",
        "Acme",
        PartnerCategory.LLM_PROVIDER,
        status,
        new OrganisationId(ID));
  }

  private static PayoutDetails details(@Nullable Boolean verified, @Nullable Instant pausedUntil) {
    return new PayoutDetails(
        ID,
        new PartnerId(ID),
        1,
        new BankAccount("Acme", PayoutDesk.IBAN, null, "DE"),
        new MemberId(ID),
        NOW,
        pausedUntil,
        verified == null ? null : new Verdict(verified, null, NOW, null),
        null);
  }
}
