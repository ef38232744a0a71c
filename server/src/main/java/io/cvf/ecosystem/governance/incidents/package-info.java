/** What went wrong, who said so, and how soon the partner answered. */
@NullMarked
package io.cvf.ecosystem.governance.incidents;

import org.jspecify.annotations.NullMarked;
