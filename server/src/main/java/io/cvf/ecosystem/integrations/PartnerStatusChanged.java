package io.cvf.ecosystem.integrations;

import java.time.Instant;

/** A partner was certified, suspended, … Published in the transaction that decides it. */
public record PartnerStatusChanged(
    PartnerId partner, PartnerStatus from, PartnerStatus to, String reason, Instant at) {}
