/** Six indicators with targets and trends, and the milestones on the way. */
@NullMarked
package io.cvf.ecosystem.insights.health;

import org.jspecify.annotations.NullMarked;
