@NullMarked
package io.cvf.ecosystem.governance.hours;

import org.jspecify.annotations.NullMarked;
