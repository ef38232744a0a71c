@NullMarked
package io.cvf.ecosystem.governance.disputes;

import org.jspecify.annotations.NullMarked;
