/** Who is told what happens to a skill: the one place that says so. */
@NullMarked
package io.cvf.ecosystem.integrations.notices;

import org.jspecify.annotations.NullMarked;
