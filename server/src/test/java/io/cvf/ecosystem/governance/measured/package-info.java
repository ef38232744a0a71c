@NullMarked
package io.cvf.ecosystem.governance.measured;

import org.jspecify.annotations.NullMarked;
