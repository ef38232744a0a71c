@NullMarked
package io.cvf.ecosystem.governance.sla;

import org.jspecify.annotations.NullMarked;
