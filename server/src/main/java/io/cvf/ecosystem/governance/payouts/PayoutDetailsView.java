package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.People.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a partner is paid, as far as the reader may see it. */
@Schema(name = "PayoutDetails")
record PayoutDetailsView(
    PartnerName partner,
    PayoutDetails.State state,
    @Nullable String holder,
    @Schema(
            description =
                "Whole for owners and finance of the partner and for finance staff; `DE89…3000` for others.")
        @Nullable String iban,
    @Nullable String bic,
    @Schema(description = "Of the holder, ISO 3166-1.") @Nullable String country,
    @Nullable Person enteredBy,
    @Nullable Instant enteredAt,
    @Nullable Judgement verification,
    @Schema(description = "Nothing is paid before, because the details were changed.")
        @Nullable Instant pausedUntil,
    @Schema(description = "What was entered before, newest first, at most 20.")
        List<Former> history,
    @Schema(description = "0 where nothing was entered yet.") long version,
    @Schema(description = "What you may do with it now.") List<Action> actions) {

  enum Action {
    EDIT,
    VERIFY
  }

  @Schema(name = "PayoutPartner")
  record PartnerName(String slug, String name) {

    static PartnerName of(PartnerDirectory.Entry partner) {
      return new PartnerName(partner.slug(), partner.name());
    }
  }

  @Schema(name = "PayoutDetailsVerification")
  record Judgement(
      boolean verified,
      @Schema(description = "Absent for the platform: the bank gave a payout back.")
          @Nullable Person by,
      Instant at,
      @Nullable String note) {}

  @Schema(name = "FormerPayoutDetails")
  record Former(
      String holder,
      @Schema(description = "As `DE89…3000`.") String iban,
      @Nullable Person enteredBy,
      Instant enteredAt,
      @Nullable Judgement verification,
      @Nullable Instant replacedAt) {}
}
