@NullMarked
package io.cvf.ecosystem.governance.calendar;

import org.jspecify.annotations.NullMarked;
