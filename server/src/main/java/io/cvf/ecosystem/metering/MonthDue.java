package io.cvf.ecosystem.metering;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A billing month waits to be sealed: its grace is over. Published once for each month.
 *
 * @param since when its grace ended
 * @param trouble why the platform could not seal it by itself; null when it is not meant to
 */
public record MonthDue(YearMonth month, Instant since, @Nullable String trouble) {}
