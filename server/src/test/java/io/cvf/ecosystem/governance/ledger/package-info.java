@NullMarked
package io.cvf.ecosystem.governance.ledger;

import org.jspecify.annotations.NullMarked;
