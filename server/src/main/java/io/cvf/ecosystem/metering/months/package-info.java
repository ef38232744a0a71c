/** Billing months: open, in grace, sealed with a proof of what was counted. */
@NullMarked
package io.cvf.ecosystem.metering.months;

import org.jspecify.annotations.NullMarked;
