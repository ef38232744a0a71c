package io.cvf.ecosystem.governance.settlement;

import java.time.Instant;
import java.time.YearMonth;

/** What a month came to. */
record Settlement(
    YearMonth month,
    String monthRoot,
    Instant settledAt,
    String currency,
    int statements,
    int invoices,
    int lines,
    long executions,
    long failed,
    long grossMinor,
    long partnerMinor,
    long platformMinor,
    long suspenseMinor) {}
