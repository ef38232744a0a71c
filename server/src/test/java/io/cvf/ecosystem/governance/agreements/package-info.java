@NullMarked
package io.cvf.ecosystem.governance.agreements;

import org.jspecify.annotations.NullMarked;
