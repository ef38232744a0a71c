@NullMarked
package io.cvf.ecosystem.governance.incidents;

import org.jspecify.annotations.NullMarked;
