package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A partner's month, as it was issued; nothing of it changes afterwards. What happens to its lines
 * later stands on the statement that follows.
 *
 * @param slug of the partner, when it was issued; names its accounts
 * @param executions that succeeded
 * @param dueOn when what is payable is paid at the latest
 */
public record Statement(
    String id,
    YearMonth month,
    PartnerId partner,
    String slug,
    String currency,
    long executions,
    long failed,
    Amounts amounts,
    long minimumPayoutMinor,
    Instant issuedAt,
    LocalDate dueOn) {

  /**
   * All in minor units.
   *
   * @param suspense of the gross: executed without an agreement, nobody's yet
   * @param adjustments of the partner's share: executed in earlier months
   * @param released the partner's share of earlier suspense, since the statement before
   * @param refunds the partner's share of what consumers got back, since the statement before
   * @param held put aside for disputes, less what they gave back, since the statement before
   * @param net what this statement adds to what the partner is owed
   * @param carriedOver from the statement before, less what was paid since
   * @param payable both together; negative when the partner owes it
   */
  public record Amounts(
      long gross,
      long partner,
      long platform,
      long suspense,
      long adjustments,
      long released,
      long penalties,
      long refunds,
      long held,
      long net,
      long carriedOver,
      long payable) {}

  public String subject() {
    return "statement:" + id;
  }

  static String id(YearMonth month, String slug) {
    return "ST-%s-%s".formatted(month, slug);
  }
}
