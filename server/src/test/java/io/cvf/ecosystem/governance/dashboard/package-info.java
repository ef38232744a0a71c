@NullMarked
package io.cvf.ecosystem.governance.dashboard;

import org.jspecify.annotations.NullMarked;
