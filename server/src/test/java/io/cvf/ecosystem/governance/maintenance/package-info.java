@NullMarked
package io.cvf.ecosystem.governance.maintenance;

import org.jspecify.annotations.NullMarked;
