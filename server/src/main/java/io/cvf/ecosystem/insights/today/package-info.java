/** What each of the staff has to see to today. */
@NullMarked
package io.cvf.ecosystem.insights.today;

import org.jspecify.annotations.NullMarked;
