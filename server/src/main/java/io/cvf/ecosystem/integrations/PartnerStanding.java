package io.cvf.ecosystem.integrations;

import io.cvf.ecosystem.platform.access.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * How governance tells the marketplace what an agreement or a decision means for a partner, in its
 * own transaction.
 */
public interface PartnerStanding {

  /**
   * The tier of the partner's agreement in force from now on; null without one. R3 needs {@code
   * PREMIUM} or above, a price needs any.
   */
  void agreementInForce(PartnerId partner, @Nullable AgreementTier tier);

  /**
   * Suspends a certified partner; its skills leave the catalogue at once. Nothing happens to one
   * that is not certified.
   *
   * @param by null for the platform
   */
  void suspend(PartnerId partner, String reason, @Nullable MemberId by);

  /**
   * Takes a suspension back; its skills are in the catalogue again at once. Nothing happens to a
   * partner that is not suspended, and one whose certification has ended meanwhile needs a review.
   *
   * @param by null for the platform
   */
  void reinstate(PartnerId partner, String reason, @Nullable MemberId by);

  /** Ends the partner for good; its skills leave the catalogue at once. */
  void terminate(PartnerId partner, String reason, @Nullable MemberId by);
}
