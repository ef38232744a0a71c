@NullMarked
package io.cvf.ecosystem.governance.settlement;

import org.jspecify.annotations.NullMarked;
