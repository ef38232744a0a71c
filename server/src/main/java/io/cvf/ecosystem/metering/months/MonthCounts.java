package io.cvf.ecosystem.metering.months;

/**
 * What a month counts.
 *
 * @param late of all: executed in an earlier month, which was closed by then
 * @param own of all: by their publisher, never billed
 * @param failed of all
 */
record MonthCounts(long executions, long late, long own, long failed) {

  static final MonthCounts NONE = new MonthCounts(0, 0, 0, 0);
}
