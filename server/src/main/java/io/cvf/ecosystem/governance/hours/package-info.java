/** When partners have to answer: business hours, zones, public holidays. */
@NullMarked
package io.cvf.ecosystem.governance.hours;

import org.jspecify.annotations.NullMarked;
