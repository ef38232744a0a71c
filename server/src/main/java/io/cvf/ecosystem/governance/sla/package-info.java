/** Whether promises were kept: reports, sealed months, and what follows from them. */
@NullMarked
package io.cvf.ecosystem.governance.sla;

import org.jspecify.annotations.NullMarked;
