/** The days by which somebody has to do something. */
@NullMarked
package io.cvf.ecosystem.governance.calendar;

import org.jspecify.annotations.NullMarked;
