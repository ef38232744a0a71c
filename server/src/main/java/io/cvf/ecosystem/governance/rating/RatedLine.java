package io.cvf.ecosystem.governance.rating;

import io.cvf.ecosystem.governance.TermsInForce.Terms;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.SkillId;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One consumer's executions of a skill at one price and by one agreement, rounded once.
 *
 * @param executedIn before the month it is billed in when they came late
 * @param price of a unit of the quantity, in the currency of the books
 * @param terms they are shared by; null where none were in force
 * @param executions that succeeded
 * @param failed are counted, never billed
 */
public record RatedLine(
    PartnerId partner,
    OrganisationId consumer,
    SkillId skill,
    YearMonth executedIn,
    BigDecimal price,
    @Nullable Terms terms,
    long executions,
    long failed,
    long quantity,
    long grossMinor,
    long partnerMinor,
    long platformMinor) {

  /** Waits for an agreement, because there is something to share and nobody agreed how. */
  public boolean isSuspense() {
    return terms == null && grossMinor > 0;
  }

  public long suspenseMinor() {
    return isSuspense() ? grossMinor : 0;
  }
}
