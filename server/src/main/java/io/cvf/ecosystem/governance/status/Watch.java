package io.cvf.ecosystem.governance.status;

import io.cvf.rules.sla.Observations;
import io.cvf.rules.sla.Spans;

/**
 * One monitor under one agreement's terms.
 *
 * @param watched while it existed and nobody had paused it
 * @param schedule when it was to be up
 * @param maintenance that is taken out
 * @param announced all maintenance of it, whether taken out or not
 */
record Watch(
    Spans watched, Spans schedule, Observations observed, Spans maintenance, Spans announced) {}
