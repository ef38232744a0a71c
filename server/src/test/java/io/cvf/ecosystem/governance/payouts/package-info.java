@NullMarked
package io.cvf.ecosystem.governance.payouts;

import org.jspecify.annotations.NullMarked;
