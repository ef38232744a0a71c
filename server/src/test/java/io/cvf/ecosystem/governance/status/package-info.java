@NullMarked
package io.cvf.ecosystem.governance.status;

import org.jspecify.annotations.NullMarked;
