@NullMarked
package io.cvf.ecosystem.governance.months;

import org.jspecify.annotations.NullMarked;
