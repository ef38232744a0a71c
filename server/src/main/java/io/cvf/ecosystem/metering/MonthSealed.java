package io.cvf.ecosystem.metering;

import java.time.Instant;
import java.time.YearMonth;

/** A billing month was sealed. Published in that transaction. */
public record MonthSealed(YearMonth month, long executions, Instant sealedAt) {}
