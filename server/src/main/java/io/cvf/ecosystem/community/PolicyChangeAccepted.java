package io.cvf.ecosystem.community;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The community accepted a policy RFC that carries a structured change. Published in the
 * transaction that closes the vote; whoever the change is about makes it take effect, citing the
 * RFC.
 *
 * @param kind what is changed, for example {@code requirement-set}
 * @param effectiveOn the day it takes effect (UTC), not before the day it was accepted
 * @param document the change itself, a JSON object
 */
public record PolicyChangeAccepted(
    RfcId rfc,
    int number,
    String title,
    String kind,
    LocalDate effectiveOn,
    String document,
    Instant acceptedAt) {}
