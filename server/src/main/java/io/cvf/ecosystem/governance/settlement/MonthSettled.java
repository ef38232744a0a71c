package io.cvf.ecosystem.governance.settlement;

import java.time.YearMonth;

/** A month's books, statements and invoices are written. Published in that transaction. */
public record MonthSettled(YearMonth month) {}
