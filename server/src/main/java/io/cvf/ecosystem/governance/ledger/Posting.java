package io.cvf.ecosystem.governance.ledger;

/**
 * One line of an entry.
 *
 * @param minor debits positive, credits negative; in minor units, never 0
 */
public record Posting(Account account, long minor) {}
