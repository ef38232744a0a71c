package io.cvf.ecosystem.governance;

/**
 * How gross revenue is shared. Both shares together are 10,000.
 *
 * @param partnerBasisPoints 7,000 is 70 %
 * @param minimumPayoutMinor below it a balance is carried over; in minor units of the currency
 * @param currency ISO 4217
 * @param netDays from the statement to the day its payout is due
 */
public record RevenueTerms(
    int partnerBasisPoints,
    int platformBasisPoints,
    long minimumPayoutMinor,
    String currency,
    int netDays) {}
