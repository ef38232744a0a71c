/** What everybody may know of the partners' state. */
@NullMarked
package io.cvf.ecosystem.governance.status;

import org.jspecify.annotations.NullMarked;
