@NullMarked
package io.cvf.ecosystem.metering.months;

import org.jspecify.annotations.NullMarked;
